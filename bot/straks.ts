import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import type { IncidentType } from '../dialogs/incident-type.ts'
import { textsIn } from '../dialogs/texts/index.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Context } from './context.ts'
import { graphTransport } from './deliveries/graph-transport.ts'
import type { MailTransport } from './deliveries/mail-transport.ts'
import { smtpTransport } from './deliveries/smtp-transport.ts'
import { createGraph, type Graph } from './directory/graph.ts'
import { graphCredential } from './directory/graph-credential.ts'
import { openHelpDesk } from './helpdesk/help-desk.ts'
import { createIncidentBot } from './incident-bot.ts'
import type { Organisation } from './organisation.ts'
import { applyOverrides } from './organisation.ts'
import { createServer, healthRoutes, type Route } from './server.ts'
import { contactLine } from './show/contact.ts'
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
}

export type Straks = { url: string; close(): Promise<void> }

/** Starts the bot: opens what it works with, starts the workers, listens. Resolves when it is ready. */
export async function startStraks(options: StraksOptions): Promise<Straks> {
  const { config, log } = options
  const database = await openDatabase(config.database, config.identity?.tenantId ?? 'local', log)
  const queue = await openQueue(database, log)
  const context = contextOf(options, database, queue)
  const stopWorkers = await startWorkers(context, config.database.kind === 'embedded')
  const helpDesk = openHelpDesk(context, config)
  const server = createServer({ mode: config.mode, log, routes: [...routesOf(context), ...helpDesk.routes] })
  const url = await listen(server.server, config)
  return {
    url,
    async close() {
      helpDesk.close()
      server.server.closeIdleConnections()
      await new Promise<void>((closed) => server.close(closed))
      stopWorkers()
      await queue.close()
      await database.close()
    },
  }
}

function contextOf({ config, organisation, incidentTypes, clock, log }: StraksOptions, { db }: Database, queue: Queue): Context {
  const graph = graphOf(config)
  const contact = contactLine(organisation, 'nb')
  return {
    db,
    queue,
    organisation,
    incidentTypes: applyOverrides(incidentTypes, organisation),
    clock,
    log,
    graph,
    mail: mailOf(config, organisation, graph),
    teams: createTeams({
      identity: config.identity,
      botFramework: config.botFramework,
      clock,
      log,
      apology: () => textsIn('nb').failed(contact),
    }),
  }
}

function graphOf({ graphUrl, identity, authorityHost, catalogAppId }: Config): Graph {
  if (!graphUrl) throw new Error('local mode starts its own Graph before the bot')
  const credential = identity ? graphCredential({ ...identity, authorityHost }) : 'local'
  return createGraph({ graphUrl, credential, catalogAppId })
}

function mailOf({ mail }: Config, { mailbox }: Organisation, graph: Graph): MailTransport {
  return mail?.transport === 'smtp' ? smtpTransport(mail.url) : graphTransport(graph, mailbox)
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
