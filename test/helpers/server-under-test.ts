import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { TurnContext } from 'botbuilder'
import { pino } from 'pino'
import { Problem } from '../../bot/http/answer.ts'
import { readJson } from '../../bot/http/read-request.ts'
import { createServer, healthRoutes, type Route } from '../../bot/http/server.ts'
import { createTeams } from '../../bot/teams/teams.ts'

export const JSON_BODY = { 'content-type': 'application/json' }

type ServerUnderTest = {
  /** The ports of two servers that differ only in mode. */
  readonly local: number
  readonly production: number
  /** The lines logged in this test. */
  readonly log: string[]
  /** The answer of /readyz: true when a test begins. */
  isReady: boolean
}

/** For a whole `describe`: the HTTP server with a few routes, and a bot with few answers. */
export function withServer(): ServerUnderTest {
  let local: Server
  let production: Server
  const server = {
    get local() {
      return portOf(local)
    },
    get production() {
      return portOf(production)
    },
    log: [] as string[],
    isReady: true,
  }
  before(async () => {
    local = await start('local', server)
    production = await start('production', server)
  })
  after(async () => {
    for (const one of [local, production]) await one.shut()
  })
  beforeEach(() => {
    server.log = []
    server.isReady = true
  })
  return server
}

type Server = ReturnType<typeof createServer>

async function start(mode: 'local' | 'production', under: ServerUnderTest): Promise<Server> {
  const log = pino({ level: 'info' }, { write: (line: string) => void under.log.push(line) })
  const teams = createTeams({
    identity: null,
    botFramework: {},
    clock: () => new Date(),
    log,
    turnsIn: async () => undefined,
    apology: ({ errorId }) => `Beklager, noe gikk galt hos oss. Feilkode ${errorId}.`,
  })
  const server = createServer({
    mode,
    log,
    routes: routesTo(teams, async () => (under.isReady ? null : 'The database takes nothing (25006).')),
  })
  await server.open('127.0.0.1', 0)
  return server
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

function routesTo(teams: ReturnType<typeof createTeams>, whyNot: () => Promise<string | null>): Route[] {
  return [
    ...healthRoutes(whyNot, async () => ({})),
    { method: 'GET', path: '/tickets/:number', handle: async () => ({ status: 200, body: [] }) },
    {
      method: 'POST',
      path: '/echo',
      handle: async (request, response) => ({ status: 200, body: await readJson(request, response) }),
    },
    { method: 'GET', path: '/echo/:what', handle: async ({ params }) => ({ status: 200, body: params }) },
    { method: 'GET', path: '/breaks', handle: async () => breaks() },
    { method: 'GET', path: '/refuses', handle: async () => refuses() },
    {
      method: 'POST',
      path: '/api/messages',
      handle: (request, response) =>
        teams.receive(request.headers.authorization, () => readJson(request, response), onTurn),
    },
  ]
}

async function onTurn(context: TurnContext): Promise<void> {
  if (context.activity.text === 'break') throw new TypeError('Kari Nordmann wrote something odd')
  if (context.activity.text === 'ok') await context.sendActivity('Takk')
}

function breaks(): never {
  throw new TypeError('Kari Nordmann is not a function')
}

function refuses(): never {
  throw new Problem(412, { title: 'Changed.', headers: { etag: '"7"' }, members: { version: 7 } })
}

/** Sends a request to a server on this machine. */
export async function ask(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
) {
  // Not fetch: it does not let the Host header be chosen.
  const sent = request({
    host: '127.0.0.1',
    port,
    method,
    path,
    headers: { connection: 'close', ...headers },
  })
  // The server may be gone before a body that is too large is sent.
  sent.on('error', () => undefined)
  sent.end(body)
  const [response] = await once(sent, 'response')
  return { status: response.statusCode as number, headers: response.headers, body: await text(response) }
}
