import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { TurnContext } from 'botbuilder'
import { pino } from 'pino'
import { Problem } from '../bot/http/problem.ts'
import { createServer, healthRoutes, type Route } from '../bot/server.ts'
import { createTeams } from '../bot/teams/teams.ts'
import { Faults } from '../local/faults.ts'
import { listenOnLoopback } from '../local/loopback-server.ts'
import { waitUntil } from '../local/wait-until.ts'

const json = { 'content-type': 'application/json' }
const personId = '44444444-4444-4444-8444-444444444444'

describe('the HTTP server', () => {
  const closing: (() => Promise<void>)[] = []
  let log: string[]
  let said: Record<string, unknown>[]
  let isReady: boolean
  let connectorUrl: string
  let local: number
  let production: number

  before(async () => {
    connectorUrl = await startConnector()
    local = await start('local')
    production = await start('production')
  })

  after(async () => {
    for (const close of closing) await close()
  })

  beforeEach(() => {
    log = []
    said = []
    isReady = true
  })

  describe('a body', () => {
    const large = JSON.stringify({ text: 'x'.repeat(1_000_001) })
    const cases: [string, Record<string, string>, string | Buffer, number][] = [
      ['of JSON', json, '{"a":1}', 200],
      [
        'of JSON of a certain kind',
        { 'content-type': 'application/merge-patch+json; charset=utf-8' },
        '{}',
        200,
      ],
      ['of JSON packed with gzip', { ...json, 'content-encoding': 'gzip' }, gzipSync('{"a":1}'), 200],
      ['of 100 000 letters that JSON writes long', json, `{"text":"${'\\u00e6'.repeat(100_000)}"}`, 200],
      ['that is no JSON', json, '{"a":', 400],
      ['that says gzip and is not', { ...json, 'content-encoding': 'gzip' }, '{"a":1}', 400],
      [
        'that breaks off in the gzip',
        { ...json, 'content-encoding': 'gzip' },
        gzipSync('{"a":1}').subarray(0, 15),
        400,
      ],
      ['that grows too large unpacked', { ...json, 'content-encoding': 'gzip' }, gzipSync(large), 413],
      ['that is too large', json, large, 413],
      [
        'that is too large and does not say so',
        { ...json, 'transfer-encoding': 'chunked' },
        large.repeat(5),
        413,
      ],
      ['packed in another way', { ...json, 'content-encoding': 'br' }, '{}', 415],
      ['of a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=1', 415],
      ['of several parts', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--', 415],
      ['of plain text', { 'content-type': 'text/plain' }, '{"a":1}', 415],
      ['of no kind', {}, '{"a":1}', 415],
    ]

    for (const [what, headers, body, status] of cases) {
      it(`${what} is answered ${status}`, async () => {
        const answer = await ask(local, 'POST', '/echo', headers, body)
        assert.equal(answer.status, status)
        if (status !== 200) assert.equal(JSON.parse(answer.body).status, status)
        assert.equal((await ask(local, 'GET', '/healthz')).status, 200)
      })
    }
  })

  it('is not alarmed by a body that breaks off', async () => {
    const headers = { ...json, 'content-length': '100' }
    const sent = request({ host: '127.0.0.1', port: local, method: 'POST', path: '/echo', headers })
    sent.on('error', () => undefined)
    sent.write('{"a":')
    await pause(20)
    sent.destroy()
    await waitUntil(
      () => log[0],
      1_000,
      () => 'the request is not logged',
    )
    assert.deepEqual(
      log.map((line) => JSON.parse(line).msg),
      ['request'],
    )
  })

  describe('an answer', () => {
    it('to an unknown address or method says no more than that', async () => {
      for (const [method, path, status] of [
        ['GET', '/api/nothing', 404],
        ['GET', '/nothing', 404],
        ['DELETE', '/echo', 405],
        ['GET', '/echo/%E0%A4%A', 404],
      ] as const) {
        const answer = await ask(local, method, path)
        assert.equal(answer.status, status)
        assert.equal(answer.headers['content-type'], 'application/problem+json')
        assert.deepEqual(Object.keys(JSON.parse(answer.body)), ['type', 'title', 'status'])
      }
    })

    it('to a fault inside tells an id, and the log tells the rest without the message', async () => {
      const answer = await ask(local, 'GET', '/breaks?q=Kari')
      const { errorId, ...details } = JSON.parse(answer.body)
      assert.deepEqual(details, { type: 'about:blank', title: 'Internal Server Error', status: 500 })
      const logged = log.map((line) => JSON.parse(line)).find((line) => line.errorId === errorId)
      assert.equal(logged.error, 'TypeError')
      assert.match(logged.at[0], /server\.test\.ts/)
      assert.doesNotMatch(log.join(), /Kari/)
    })

    it('carries what a route says no with', async () => {
      const answer = await ask(local, 'GET', '/refuses', { accept: 'application/javascript' })
      assert.equal(answer.status, 412)
      assert.equal(answer.headers.etag, '"7"')
      assert.deepEqual(JSON.parse(answer.body), {
        type: 'about:blank',
        title: 'Changed.',
        status: 412,
        version: 7,
      })
    })

    it('has safe headers and does not name the server', async () => {
      for (const path of ['/healthz', '/nothing']) {
        const { headers } = await ask(production, 'GET', path)
        assert.equal(headers.server, undefined)
        assert.equal(headers['x-powered-by'], undefined)
        assert.equal(headers['x-content-type-options'], 'nosniff')
        assert.equal(headers['cache-control'], 'no-store')
        assert.match(headers['content-security-policy'] as string, /frame-ancestors 'none'/)
        assert.match(headers['strict-transport-security'] as string, /max-age/)
      }
    })

    it('is logged by route, without what was asked for', async () => {
      await ask(local, 'GET', '/tickets/2026-000123?q=Kari')
      const { method, route, status, ms } = JSON.parse(log[0] ?? '')
      assert.deepEqual({ method, route, status }, { method: 'GET', route: '/tickets/:number', status: 200 })
      assert.equal(typeof ms, 'number')
      assert.doesNotMatch(log.join(), /Kari|000123/)
    })
  })

  it('tells whether it is alive and whether it is ready', async () => {
    assert.equal((await ask(production, 'GET', '/readyz')).status, 200)
    isReady = false
    assert.equal((await ask(production, 'GET', '/readyz')).status, 503)
    assert.equal((await ask(production, 'GET', '/healthz')).status, 200)
  })

  describe('in local mode', () => {
    const elsewhere: [string, () => Record<string, string>, number][] = [
      ['another host', () => ({ host: 'straks.example' }), 421],
      ['another port', () => ({ host: 'localhost:1' }), 421],
      ['a name that begins like ours', () => ({ host: `localhost.example:${local}` }), 421],
      ['Forwarded', () => ({ forwarded: 'for=10.0.0.1' }), 400],
      ['X-Forwarded-For', () => ({ 'x-forwarded-for': '10.0.0.1' }), 400],
      ['X-Forwarded-Anything', () => ({ 'x-forwarded-anything': '' }), 400],
      ["another site's Origin", () => ({ origin: 'https://straks.example' }), 403],
      ['the Origin of a page without an address', () => ({ origin: 'null' }), 403],
    ]

    for (const [what, headers, status] of elsewhere) {
      it(`refuses a request with ${what}`, async () => {
        assert.equal((await ask(local, 'GET', '/healthz', headers())).status, status)
        assert.equal((await ask(local, 'GET', '/nothing', headers())).status, status)
      })
    }

    it('takes every name of this machine, and pages of its other ports', async () => {
      for (const name of ['localhost', '127.0.0.1', '[::1]']) {
        const headers = { host: `${name}:${local}`, origin: 'http://127.0.0.1:4000' }
        assert.equal((await ask(local, 'GET', '/healthz', headers)).status, 200)
      }
    })

    it('is let in under any name in production', async () => {
      const headers = { host: 'straks.example', 'x-forwarded-for': '10.0.0.1' }
      assert.equal((await ask(production, 'GET', '/healthz', headers)).status, 200)
    })
  })

  describe('an activity', () => {
    const without = (name: string) => {
      const { [name]: _left, ...rest } = activity('ok') as Record<string, unknown>
      return rest
    }
    const cases: [string, () => unknown, number][] = [
      ['that is whole', () => activity('ok'), 200],
      ['from nobody', () => without('from'), 400],
      ['without an id', () => without('id'), 400],
      ['without a conversation', () => without('conversation'), 400],
      ['without a service URL', () => without('serviceUrl'), 400],
      ['without a type', () => without('type'), 400],
      ['with a text that is none', () => ({ ...activity('ok'), text: { a: 1 } }), 400],
      ['that is a list', () => [activity('ok')], 400],
      ['that is nothing', () => undefined, 400],
      [
        'that wants its answer elsewhere',
        () => ({ ...activity('ok'), serviceUrl: 'https://smba.example/' }),
        403,
      ],
      ['of another channel', () => ({ ...activity('ok'), channelId: 'emulator' }), 403],
    ]

    for (const [what, body, status] of cases) {
      it(`${what} is answered ${status}`, async () => {
        const answer = await ask(local, 'POST', '/api/messages', json, JSON.stringify(body()))
        assert.equal(answer.status, status)
        assert.equal(said.length, status === 200 ? 1 : 0)
      })
    }

    it('whose turn fails gets a friendly sentence and no inner message', async () => {
      const answer = await ask(local, 'POST', '/api/messages', json, JSON.stringify(activity('break')))
      assert.equal(answer.status, 200)
      assert.match(String(said[0]?.text), /^Beklager, noe gikk galt hos oss\. Feilkode [\w-]{36}\.$/)
      assert.match(log.join(), /"error":"TypeError"/)
      assert.doesNotMatch(log.join(), /Kari/)
    })

    it('whose invoke fails gets an error that Teams can show', async () => {
      const invoke = { ...activity('break'), type: 'invoke', name: 'adaptiveCard/action' }
      const answer = await ask(local, 'POST', '/api/messages', json, JSON.stringify(invoke))
      const { statusCode, type, value } = JSON.parse(answer.body)
      assert.deepEqual([answer.status, statusCode, type], [200, 500, 'application/vnd.microsoft.error'])
      assert.match(value.message, /^Beklager/)
    })

    it('that is an invoke nobody answers is answered 501', async () => {
      const invoke = { ...activity('nothing'), type: 'invoke', name: 'not/ours' }
      assert.equal((await ask(local, 'POST', '/api/messages', json, JSON.stringify(invoke))).status, 501)
    })
  })

  async function start(mode: 'local' | 'production'): Promise<number> {
    const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(line) })
    const teams = createTeams({
      identity: null,
      botFramework: {},
      clock: () => new Date(),
      log: logger,
      apology: (errorId) => `Beklager, noe gikk galt hos oss. Feilkode ${errorId}.`,
    })
    const routes: Route[] = [
      ...healthRoutes(async () => isReady),
      { method: 'GET', path: '/tickets/:number', handle: async () => ({ status: 200, body: [] }) },
      { method: 'POST', path: '/echo', handle: async ({ body }) => ({ status: 200, body }) },
      { method: 'GET', path: '/echo/:what', handle: async ({ params }) => ({ status: 200, body: params }) },
      { method: 'GET', path: '/breaks', handle: async () => breaks() },
      { method: 'GET', path: '/refuses', handle: async () => refuses() },
      {
        method: 'POST',
        path: '/api/messages',
        handle: ({ headers, body }) => teams.receive(headers.authorization, body, onTurn),
      },
    ]
    const server = createServer({ mode, log: logger, routes })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    closing.push(() => new Promise((resolve) => server.close(() => resolve())))
    return (server.address() as AddressInfo).port
  }

  async function startConnector(): Promise<string> {
    const server = await listenOnLoopback(new Faults(), 0)
    server.serve([
      {
        method: 'POST',
        path: '/v3/conversations/:conversation/activities{/:replyTo}?',
        answer: ({ body }) => {
          said.push(JSON.parse(body.toString()))
          return { status: 201, body: { id: 'm-1' } }
        },
      },
    ])
    closing.push(server.close)
    return server.url
  }

  function activity(text: string) {
    return {
      type: 'message',
      id: '1',
      channelId: 'msteams',
      serviceUrl: connectorUrl,
      from: { id: '29:kari', name: 'Kari Nordmann', aadObjectId: personId },
      recipient: { id: '28:straks', name: 'Straks' },
      conversation: { id: 'a:chat', conversationType: 'personal' },
      timestamp: '2026-11-24T12:00:00.1234567Z',
      text,
    }
  }
})

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

async function ask(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string | Buffer,
) {
  // Not fetch: that does not let the Host header be chosen.
  const sent = request({
    host: '127.0.0.1',
    port,
    method,
    path,
    headers: { connection: 'close', ...headers },
  })
  // The rest of a body that is too large finds nobody any more.
  sent.on('error', () => undefined)
  sent.end(body)
  const [response] = await once(sent, 'response')
  return { status: response.statusCode as number, headers: response.headers, body: await text(response) }
}
