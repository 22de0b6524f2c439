import type { Logger } from 'pino'
import type { IncidentType, Language } from '../dialogs/incident-type.ts'
import { blockedMail } from './deliveries/blocked-mail-table.ts'
import { transportOf } from './deliveries/mail-transport.ts'
import { rateLimitedTeams } from './deliveries/rate-limited-teams.ts'
import { deskPageRoutes } from './desk-page/routes.ts'
import { turnsIn } from './directory/conversations-table.ts'
import { Graph } from './directory/graph.ts'
import { graphCredential } from './directory/graph-credential.ts'
import { connectGraph, type GraphConnection } from './directory/graph-request.ts'
import { createAuditRole, createMembership } from './directory/membership.ts'
import { openHelpDesk } from './helpdesk/help-desk.ts'
import type { Needs as HelpDeskNeeds } from './helpdesk/needs.ts'
import { serveMetrics } from './http/metrics-server.ts'
import { readJson } from './http/read-request.ts'
import { type Readiness, watchReadiness } from './http/readiness.ts'
import { createServer, healthRoutes, type Route } from './http/server.ts'
import { createIncidentBot } from './incident-bot.ts'
import { loadReading } from './mailbox/mailbox-table.ts'
import type { Needs as MailboxNeeds } from './mailbox/needs.ts'
import { readerOf } from './mailbox/reader-of.ts'
import { fingerprintOf } from './organisation/fingerprint.ts'
import { applyOverrides, type Organisation, onThisMachine } from './organisation/organisation.ts'
import { privacyRoutes } from './privacy/pages.ts'
import { type Limits, usualLimits } from './queue/limits.ts'
import { createMetrics, type Metrics } from './queue/metrics.ts'
import { addsJobs, openQueue, type Queue } from './queue/queue.ts'
import type { Look } from './queue/row-gauges.ts'
import { whatWaits } from './queue/waiting-table.ts'
import { consoleToLog } from './remote/log.ts'
import { noteAnswered } from './reports/answered.ts'
import type { Needs as ReportsNeeds } from './reports/needs.ts'
import { type Config, ownerOf } from './settings/config.ts'
import { apologyFor } from './show/apology.ts'
import { databaseTime, type IsClockRight, watchClock } from './store/clock-watch.ts'
import { goodRuns } from './store/good-runs-table.ts'
import { type Database, openDatabase } from './store/open-database.ts'
import { tryToStore } from './store/probes-table.ts'
import { createTeams } from './teams/teams.ts'
import { withholdPutBack } from './tickets/withhold.ts'
import { countWithheld } from './tickets/withhold-table.ts'
import type { Clock } from './time/clock.ts'
import { startWorkers } from './workers.ts'

export type StraksOptions = {
  config: Config
  organisation: Organisation
  incidentTypes: IncidentType[]
  clock: Clock
  /** Default: a comparison with the database's clock. */
  isClockRight?: IsClockRight
  log: Logger
  limits?: Partial<Limits>
  /** Replaces openDatabase. */
  open?: typeof openDatabase
}

export type Straks = { url: string; metricsUrl: string | null; close(): Promise<void> }

/** Starts the bot: opens its resources, starts the workers, listens. Resolves when it is ready. */
export async function startStraks(options: StraksOptions): Promise<Straks> {
  const { config, organisation, clock, log, open = openDatabase } = options
  const file = fingerprintOf(organisation)
  const started = clock()
  const metrics = createMetrics(() => look(context, started), clock, file)
  const database = await open(config.database, ownerOf(config), log, metrics.asked)
  await withholdPutBack({ db: database.db, queue: addsJobs(clock), clock, log })
  const isClockRight =
    options.isClockRight ?? watchClock({ clock, databaseTime: () => databaseTime(database.db) }, log)
  const queue = await openQueue(database, clock, isClockRight, log)
  const opened = Promise.withResolvers<string>()
  const context = contextOf(options, database, queue, { isClockRight, metrics, opened: opened.promise })
  await startWorkers(context, queue)
  const helpDesk = openHelpDesk(context, config, database.listen)
  const readiness = watchReadiness(database.db, clock, log)
  const routes = [...routesOf(context, readiness), ...helpDesk.routes]
  const door = createServer({ mode: config.mode, log, routes, clock, onAnswered: metrics.answered })
  const url = await door.open(config.host, config.port)
  opened.resolve(url)
  const { metricsPort } = config
  const metricsServer =
    metricsPort === null ? null : await serveMetrics(metrics, config.host, metricsPort, log)
  // Last, since a failing start reports to the console. In local mode the stand-ins do so too.
  const giveConsoleBack = config.mode === 'production' ? consoleToLog(log) : () => undefined
  return {
    url,
    metricsUrl: metricsServer?.url ?? null,
    async close() {
      await Promise.all([helpDesk.close(), door.shut(), queue.close(), readiness.close()])
      await context.teams.close()
      await context.answered.close()
      await context.mail.close()
      await context.mailbox?.close()
      await metricsServer?.close()
      await database.close()
      giveConsoleBack()
    },
  }
}

/** The dependencies of all rooms, created once and passed along; nothing else is global. */
type Everything = MailboxNeeds & ReportsNeeds & HelpDeskNeeds

function contextOf(
  options: StraksOptions,
  { db }: Database,
  queue: Queue,
  made: { isClockRight: IsClockRight; metrics: Metrics; opened: Promise<string> },
): Everything {
  const { config, incidentTypes, clock, log } = options
  const { isClockRight, metrics, opened } = made
  const organisation = config.mode === 'local' ? onThisMachine(options.organisation) : options.organisation
  const limits = { ...usualLimits(organisation), ...options.limits }
  const connection = connectionOf(config, metrics, log)
  const graph = new Graph({ ...connection, catalogAppId: config.catalogAppId })
  const spoken = new Map<string, Language>()
  const types = applyOverrides(incidentTypes, organisation)
  const { groupId, auditGroupId } = organisation.helpDesk
  const teams = createTeams({
    identity: config.identity,
    botFramework: config.botFramework,
    clock,
    log,
    apology: apologyFor({ organisation, incidentTypes: types }, spoken),
    onNotSignedIn: () => metrics.notSignedIn('teams'),
    turnsIn: (conversationId) => turnsIn(db, conversationId).catch(() => undefined),
  })
  return {
    db,
    queue,
    answered: noteAnswered(db, clock, log),
    organisation,
    incidentTypes: types,
    clock,
    isClockRight,
    ownAddress: config.publicUrl ? Promise.resolve(config.publicUrl) : opened,
    log,
    graph,
    spoken,
    membership: createMembership(graph, config.helpDeskGroupId ?? groupId, clock),
    auditRole: createAuditRole(graph, auditGroupId, clock),
    teamsAppId: config.teamsAppId,
    mail: transportOf(config.mail, organisation.mailbox, graph),
    mailbox: readerOf(config.mail, organisation.mailbox, connectGraph(connection)),
    limits,
    metrics,
    teams: rateLimitedTeams(teams, limits, db, clock),
  }
}

function connectionOf(
  { graphUrl, identity, authorityHost }: Config,
  metrics: Metrics,
  log: Logger,
): GraphConnection {
  if (!graphUrl) throw new Error('local mode starts its own Graph before the bot')
  const onNotSignedIn = () => metrics.notSignedIn('graph')
  const credential = identity ? graphCredential(identity, authorityHost, log, onNotSignedIn) : 'local'
  return { graphUrl, credential }
}

async function look({ db, organisation, mailbox, clock }: Everything, started: Date): Promise<Look> {
  const reading = mailbox && (await loadReading(db, organisation.mailbox, mailbox.way))
  const mailboxRead = mailbox && (reading?.readAt ?? started)
  const withheld = await countWithheld(db)
  const waits = await whatWaits(db, clock())
  const isStoring = await tryToStore(db).then(
    () => true,
    () => false,
  )
  return { ...waits, withheld, mailboxRead, isStoring, goodRuns: await goodRuns(db) }
}

function routesOf(context: Everything, { whyNot }: Readiness): Route[] {
  const onTurn = createIncidentBot(context)
  const messages: Route = {
    method: 'POST',
    path: '/api/messages',
    handle: (request, response) =>
      context.teams.receive(request.headers.authorization, () => readJson(request, response), onTurn),
  }
  return [
    messages,
    ...deskPageRoutes(context),
    ...privacyRoutes(context),
    ...healthRoutes(whyNot, () => mailTrouble(context)),
  ]
}

async function mailTrouble({ db, clock }: Everything): Promise<object> {
  const blocked = await blockedMail(db, clock())
  return blocked ? { mail: { blockedSince: blocked.since, error: blocked.error } } : {}
}
