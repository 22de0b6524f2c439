import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TokenCredential } from '@azure/identity'
import { DeliveryFailure } from '../bot/deliveries/delivery-failure.ts'
import { createGraph, type Graph, type GraphOptions } from '../bot/directory/graph.ts'
import { graphCredential } from '../bot/directory/graph-credential.ts'

const kari = '11111111-1111-4111-8111-111111111111'
const group = '22222222-2222-4222-8222-222222222222'
const catalogAppId = '33333333-3333-4333-8333-333333333333'
const mailbox = 'straks@eigersund.example'

const kariInGraph = {
  id: kari,
  displayName: 'Kari Nordmann',
  mail: 'kari@eigersund.example',
  mobilePhone: null,
  businessPhones: ['51 46 80 00'],
  department: 'Hjemmetenesta',
  accountEnabled: true,
  preferredLanguage: 'nn-NO',
}

describe('Microsoft Graph', () => {
  let stub: Stub
  beforeEach(async () => {
    stub = await startStub()
  })
  afterEach(() => stub.close())

  const graph = (options: Partial<GraphOptions> = {}): Graph =>
    createGraph({ graphUrl: stub.url, credential: 'local', catalogAppId, ...options })

  describe('who somebody is', () => {
    it('reads the person, with a work phone when there is no mobile', async () => {
      stub.answers(200, kariInGraph)
      assert.deepEqual(await graph().person(kari), {
        kind: 'person',
        id: kari,
        name: 'Kari Nordmann',
        mail: 'kari@eigersund.example',
        phone: '51 46 80 00',
        department: 'Hjemmetenesta',
        enabled: true,
        language: 'nn-NO',
      })
      const { url } = stub.only()
      assert.equal(url.pathname, `/v1.0/users/${kari}`)
      assert.match(url.searchParams.get('$select') ?? '', /department,accountEnabled/)
    })

    it('sees that an account is disabled, and copes with fields that Graph leaves out', async () => {
      stub.answers(200, { id: kari, displayName: 'Kari Nordmann', accountEnabled: false })
      const person = await graph().person(kari)
      assert.equal(person?.enabled, false)
      assert.equal(person?.mail, null)
      assert.equal(person?.phone, null)
    })

    it('is null for somebody unknown', async () => {
      stub.answers(404, { error: { code: 'Request_ResourceNotFound', message: 'Kari is not here' } })
      assert.equal(await graph().person(kari), null)
    })

    it('keeps a # in an id inside the path', async () => {
      stub.answers(200, kariInGraph)
      await graph().person('kari_gjest#EXT#@eigersund.example')
      assert.equal(
        decodeURIComponent(stub.only().url.pathname),
        '/v1.0/users/kari_gjest#EXT#@eigersund.example',
      )
    })

    it('asks nobody for an id that would lead to another address', async () => {
      for (const id of ['', '.', '..']) await failure(graph().person(id), 'never', 'graph bad id')
      assert.equal(stub.requests.length, 0)
    })

    it('waits when the answer is not what Graph documents', async () => {
      stub.answers(200, { displayName: 'no id' })
      await failure(graph().person(kari), 'later', 'graph 200 unexpected answer')
    })
  })

  describe('the leader', () => {
    it('is a person', async () => {
      stub.answers(200, { '@odata.type': '#microsoft.graph.user', ...kariInGraph })
      const leader = await graph().manager(kari)
      assert.equal(leader?.kind, 'person')
      assert.equal(stub.only().url.pathname, `/v1.0/users/${kari}/manager`)
    })

    it('may be a contact who has nothing but an address', async () => {
      const contact = { id: group, displayName: 'Per Innleid', mail: 'per@firma.example' }
      stub.answers(200, { '@odata.type': '#microsoft.graph.orgContact', ...contact })
      assert.deepEqual(await graph().manager(kari), {
        kind: 'contact',
        id: group,
        name: 'Per Innleid',
        mail: 'per@firma.example',
      })
    })

    it('is null at the top', async () => {
      stub.answers(404, { error: { code: 'Request_ResourceNotFound', message: '' } })
      assert.equal(await graph().manager(kari), null)
    })
  })

  describe('membership', () => {
    it('is what Graph answers for the group', async () => {
      stub.answers(200, { value: [group] })
      assert.equal(await graph().isMember(kari, group), true)
      assert.deepEqual(JSON.parse(stub.only().body), { groupIds: [group] })
      stub.answers(200, { value: [] })
      assert.equal(await graph().isMember(kari, group), false)
    })

    it('is not given to somebody unknown', async () => {
      stub.answers(404, { error: { code: 'Request_ResourceNotFound', message: '' } })
      assert.equal(await graph().isMember(kari, group), false)
    })
  })

  describe('installing the app', () => {
    it('succeeds although the 201 promises JSON and has none', async () => {
      stub.answers(201, '', { 'content-type': 'application/json' })
      assert.equal(await graph().installApp(kari), 'installed')
      const { body, url } = stub.only()
      assert.equal(url.pathname, `/v1.0/users/${kari}/teamwork/installedApps`)
      assert.deepEqual(JSON.parse(body), {
        'teamsApp@odata.bind': `${stub.url}/appCatalogs/teamsApps/${catalogAppId}`,
      })
    })

    it('is done when the app is there already', async () => {
      stub.answers(409, { error: { code: 'Conflict', message: '' } })
      assert.equal(await graph().installApp(kari), 'already-installed')
    })

    it('will never work for a person whom a policy keeps from it', async () => {
      stub.answers(403, { error: { code: 'Forbidden', message: 'App is blocked by app permission policy.' } })
      await failure(graph().installApp(kari), 'never', 'graph 403 Forbidden')
    })

    it('will never work without the id in the catalogue', async () => {
      await failure(graph({ catalogAppId: null }).installApp(kari), 'never', 'no catalogue app id')
    })

    it('may simply be tried again when the answer was lost', async () => {
      stub.resets()
      await failure(graph().installApp(kari), 'later')
    })
  })

  describe("the bot's chat with a person", () => {
    it('is found through the installation', async () => {
      stub.answers(200, { value: [{ id: 'aW5zdA==' }] })
      stub.answers(200, { id: '19:chat@unq.gbl.spaces' })
      assert.equal(await graph().chatWith(kari), '19:chat@unq.gbl.spaces')
      const [search, chat] = stub.requests
      assert.equal(search?.url.searchParams.get('$filter'), `teamsApp/id eq '${catalogAppId}'`)
      assert.equal(chat?.url.pathname, `/v1.0/users/${kari}/teamwork/installedApps/aW5zdA%3D%3D/chat`)
    })

    it('is null when the app is not installed', async () => {
      stub.answers(200, { value: [] })
      assert.equal(await graph().chatWith(kari), null)
    })
  })

  describe('sending a mail', () => {
    const mime = Buffer.from('Subject: =?UTF-8?Q?Blåbær?=\r\n\r\nHei på deg')

    it('hands the MIME over as base64 in plain text', async () => {
      stub.answers(202, '')
      await graph().sendMail(mailbox, mime)
      const { body, headers, url } = stub.only()
      assert.equal(decodeURIComponent(url.pathname), `/v1.0/users/${mailbox}/sendMail`)
      assert.equal(headers['content-type'], 'text/plain')
      assert.deepEqual(Buffer.from(body, 'base64'), mime)
    })

    const meanings = [
      [400, 'never'],
      [401, 'later'],
      [403, 'later'],
      [404, 'later'],
      [413, 'never'],
      [429, 'later'],
      [500, 'later'],
      [502, 'unknown'],
      [503, 'later'],
      [504, 'unknown'],
    ] as const
    for (const [status, kind] of meanings) {
      it(`takes a ${status} for "${kind}", after one single request`, async () => {
        stub.answers(status, { error: { code: 'SomeCode', message: 'kari@eigersund.example' } })
        await failure(graph().sendMail(mailbox, mime), kind, `graph ${status} SomeCode`)
        stub.only()
      })
    }

    it('does not know what happened when the connection breaks, and sends no second copy', async () => {
      stub.resets()
      await failure(graph().sendMail(mailbox, mime), 'unknown')
      stub.only()
    })

    it('does not know what happened when the time runs out', async () => {
      stub.staysSilent()
      await failure(graph({ timeLimitMs: 150 }).sendMail(mailbox, mime), 'unknown', 'graph TimeoutError')
      stub.only()
    })

    it('knows that nothing left when nobody is there', async () => {
      await stub.close()
      await failure(graph().sendMail(mailbox, mime), 'later', 'graph ECONNREFUSED')
    })

    it('trusts the 202 even when the rest of the answer breaks off', async () => {
      stub.breaksOffAfter(202)
      await graph().sendMail(mailbox, mime)
    })

    it('does not follow Graph elsewhere with the token', async () => {
      stub.answers(307, '', { location: `${stub.url}/elsewhere` })
      await failure(graph().sendMail(mailbox, mime), 'later', 'graph 307')
      stub.only()
    })
  })

  describe('looking something up', () => {
    it('is tried later when the connection breaks or the time runs out', async () => {
      stub.resets()
      await failure(graph().person(kari), 'later')
      stub.staysSilent()
      await failure(graph({ timeLimitMs: 150 }).manager(kari), 'later', 'graph TimeoutError')
    })

    it('is tried later when a permission is missing, and nothing personal is in the failure', async () => {
      stub.answers(403, { error: { code: 'Authorization_RequestDenied', message: 'kari@eigersund.example' } })
      const failed = await failure(graph().person(kari), 'later', 'graph 403 Authorization_RequestDenied')
      assert.doesNotMatch(failed.message, /kari/)
    })

    it('leaves out a code that is no code', async () => {
      stub.answers(400, { error: { code: 'kari@eigersund.example', message: '' } })
      await failure(graph().person(kari), 'never', 'graph 400')
    })
  })

  describe('being asked to wait', () => {
    const cases = [
      ['30', 30_000],
      ['2.128', 2_128],
      ['Wed, 25 Nov 2026 12:00:45 GMT', 45_000],
      ['soon', undefined],
      ['-5', undefined],
    ] as const
    for (const [header, expected] of cases) {
      it(`understands "${header}"`, async () => {
        stub.answers(429, '', { 'retry-after': header, date: 'Wed, 25 Nov 2026 12:00:00 GMT' })
        const failed = await failure(graph().person(kari), 'later', 'graph 429')
        assert.equal(failed.retryAfterMs, expected)
      })
    }
  })

  describe('the token', () => {
    it('is the word "local" in local mode', async () => {
      stub.answers(200, kariInGraph)
      await graph().person(kari)
      assert.equal(stub.only().headers.authorization, 'Bearer local')
    })

    it('comes from Entra, for Graph, and goes with reading and with sending', async () => {
      const scopes: (string | string[])[] = []
      const credential = givingTokens((scope) => scopes.push(scope))
      stub.answers(200, kariInGraph)
      stub.answers(202, '')
      await graph({ credential }).person(kari)
      await graph({ credential }).sendMail(mailbox, Buffer.from('x'))
      assert.deepEqual(
        stub.requests.map(({ headers }) => headers.authorization),
        ['Bearer from-entra', 'Bearer from-entra'],
      )
      assert.deepEqual(new Set(scopes), new Set([`${new URL(stub.url).origin}/.default`]))
    })

    it('is waited for when Entra refuses, and nothing is sent meanwhile', async () => {
      const credential = givingTokens(() => {
        throw new Error('AADSTS7000215: Invalid client secret provided for app straks.')
      })
      await failure(graph({ credential }).sendMail(mailbox, Buffer.from('x')), 'later', 'entra AADSTS7000215')
      assert.equal(stub.requests.length, 0)
    })

    it('is not waited for without end', async () => {
      const credential: TokenCredential = { getToken: () => new Promise(() => undefined) }
      const slow = graph({ credential, timeLimitMs: 50 })
      await failure(slow.sendMail(mailbox, Buffer.from('x')), 'later', 'entra TimeoutError')
    })

    it('never travels unencrypted to another machine', () => {
      const credential = givingTokens(() => undefined)
      assert.throws(() => graph({ credential, graphUrl: 'http://graph.example/v1.0' }), /needs https/)
    })

    it('is asked for at the authority that the configuration names', async () => {
      const identity = {
        appType: 'SingleTenant',
        appId: kari,
        appPassword: 'secret',
        tenantId: group,
      } as const
      const nobodyThere = graphCredential({ ...identity, authorityHost: 'https://127.0.0.1:9' })
      await failure(graph({ credential: nobodyThere, timeLimitMs: 1_000 }).person(kari), 'later')
      assert.equal(stub.requests.length, 0)
    })
  })
})

async function failure(
  attempt: Promise<unknown>,
  kind: DeliveryFailure['kind'],
  code?: string,
): Promise<DeliveryFailure> {
  const error = await attempt.then(
    () => assert.fail('it should have failed'),
    (reason: unknown) => reason,
  )
  assert(error instanceof DeliveryFailure, String(error))
  assert.equal(error.kind, kind, error.code)
  if (code !== undefined) assert.equal(error.code, code)
  return error
}

function givingTokens(onAsk: (scope: string | string[]) => unknown): TokenCredential {
  return {
    getToken: async (scope) => {
      onAsk(scope)
      return { token: 'from-entra', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }
    },
  }
}

type Seen = { method: string; url: URL; headers: IncomingMessage['headers']; body: string }
type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A server on loopback that answers as it was told, in that order, and remembers what it was asked. */
class Stub {
  readonly requests: Seen[] = []
  readonly #answers: Answer[] = []
  readonly #server: Server

  constructor(server: Server) {
    this.#server = server.on('request', (request, response) => void this.#handle(request, response))
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1.0`
  }

  answers(status: number, body: unknown, headers: Record<string, string> = {}): void {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    this.#answers.push((_, response) => response.writeHead(status, headers).end(text))
  }

  resets(): void {
    this.#answers.push((request) => request.socket.resetAndDestroy())
  }

  breaksOffAfter(status: number): void {
    this.#answers.push((request, response) => {
      response.writeHead(status, { 'content-length': '100' }).write('{')
      setTimeout(() => request.socket.resetAndDestroy(), 20)
    })
  }

  staysSilent(): void {
    this.#answers.push(() => undefined)
  }

  /** The one request that was made. */
  only(): Seen {
    assert.equal(this.requests.length, 1, 'one request and no more')
    const [request] = this.requests
    return request ?? assert.fail()
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await request.toArray()).toString()
    const { method = '', headers } = request
    this.requests.push({ method, url: new URL(request.url ?? '', this.url), headers, body })
    const answer = this.#answers.shift() ?? ((_, res) => res.writeHead(500).end())
    answer(request, response)
  }
}

async function startStub(): Promise<Stub> {
  const server = createServer()
  const stub = new Stub(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return stub
}
