import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import type { IncidentType } from '../dialogs/incident-type.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { consoleToLog } from './console-to-log.ts'
import type { Context } from './context.ts'
import { pacedTeams } from './deliveries/paced-teams.ts'
import { transportOf } from './deliveries/transport-of.ts'
import { createGraph, type Graph } from './directory/graph.ts'
import { graphCredential } from './directory/graph-credential.ts'
import { languagesSpoken } from './directory/languages-spoken.ts'
import { openHelpDesk } from './helpdesk/help-desk.ts'
import { createMembership } from './helpdesk/membership.ts'
import { createIncidentBot } from './incident-bot.ts'
import { type Limits, usualLimits } from './limits.ts'
import { createMetrics } from './metrics.ts'
import { serveMetrics } from './metrics-server.ts'
import type { Organisation } from './organisation.ts'
import { applyOverrides } from './organisation.ts'
import { noteAnswered } from './reports/answered.ts'
import { createServer, healthRoutes, type Route } from './server.ts'
import { apologyFor } from './show/apology.ts'
import { backlog } from './store/jobs-table.ts'
import type { Database } from './store/open-database.ts'
import { openDatabase } from './store/open-database.ts'
import type { Queue } from './store/queue.ts'
import { openQueue } from './store/queue.ts'
import { createTeams } from './teams/teams.ts'
import { startWorkers } from './workers.ts'

export type StraksOptions = {
  config: Config
  organisation: Organisation
  incidentTypes: IncidentType[]
  clock: Clock
  log: Logger
  limits?: Limits
}

export type Straks = { url: string; metricsUrl: string | null; close(): Promise<void> }

/** Starts the bot: opens what it works with, starts the workers, listens. Resolves when it is ready. */
export async function startStraks(options: StraksOptions): Promise<Straks> {
  const { config, log } = options
  const database = await openDatabase(config.database, config.identity?.tenantId ?? 'local', log)
  const queue = await openQueue(database, options.clock, log)
  const context = contextOf(options, database, queue)
  await startWorkers(context)
  const helpDesk = openHelpDesk(context, config, database.listen)
  const server = createServer({ mode: config.mode, log, routes: [...routesOf(context), ...helpDesk.routes] })
  const url = await listen(server.server, config)
  // In local mode the stand-ins tell the developer what goes wrong.
  const giveConsoleBack = config.mode === 'production' ? consoleToLog(log) : () => undefined
  const { metricsPort } = config
  const metrics = metricsPort === null ? null : await serveMetrics(context.metrics, config.host, metricsPort)
  return {
    url,
    metricsUrl: metrics?.url ?? null,
    async close() {
      const streamsClosed = helpDesk.close()
      server.server.closeIdleConnections()
      const turnsDone = new Promise<void>((closed) => server.close(closed))
      await Promise.all([streamsClosed, turnsDone, queue.close()])
      await context.answered.close()
      await metrics?.close()
      await database.close()
      giveConsoleBack()
    },
  }
}

function contextOf(options: StraksOptions, { db }: Database, queue: Queue): Context {
  const { config, organisation, incidentTypes, clock, log, limits = usualLimits } = options
  const graph = graphOf(config)
  const spoken = languagesSpoken()
  const teams = createTeams({
    identity: config.identity,
    botFramework: config.botFramework,
    clock,
    log,
    apology: apologyFor({ organisation, spoken }),
  })
  return {
    db,
    queue,
    answered: noteAnswered(db, clock, log),
    organisation,
    incidentTypes: applyOverrides(incidentTypes, organisation),
    clock,
    log,
    graph,
    spoken,
    membership: createMembership(graph, config.helpDeskGroupId ?? organisation.helpDesk.groupId, clock),
    teamsAppId: config.teamsAppId,
    mail: transportOf(config.mail, organisation.mailbox, graph),
    limits,
    metrics: createMetrics(() => backlog(db, clock()), clock),
    teams: pacedTeams(teams, limits, db, clock),
  }
}

function graphOf({ graphUrl, identity, authorityHost, catalogAppId }: Config): Graph {
  if (!graphUrl) throw new Error('local mode starts its own Graph before the bot')
  const credential = identity ? graphCredential({ ...identity, authorityHost }) : 'local'
  return createGraph({ graphUrl, credential, catalogAppId })
}

function routesOf(context: Context): Route[] {
  const onTurn = createIncidentBot(context)
  const messages: Route = {
    method: 'POST',
    path: '/api/messages',
    handle: (request) => context.teams.receive(request.headers.authorization, request.body, onTurn),
  }
  return [messages, ...healthRoutes(() => isReady(context))]
}

async function isReady({ db }: Context): Promise<boolean> {
  try {
    await db.selectFrom('installation').select('id').execute()
    return true
  } catch {
    return false
  }
}

async function listen(server: import('node:http').Server, { host, port }: Config): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return `http://127.0.0.1:${taken}`
}
