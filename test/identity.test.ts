import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { TurnContext } from 'botbuilder'
import type { JWTPayload } from 'jose'
import { pino } from 'pino'
import { verifyTabToken } from '../bot/helpdesk/tab-token.ts'
import { createServer } from '../bot/server.ts'
import { createTeams } from '../bot/teams/teams.ts'
import { Faults } from '../local/faults.ts'
import { type LoopbackServer, listenOnLoopback, type Route } from '../local/loopback-server.ts'
import { botFrameworkIssuer, Issuer } from './issuer.ts'

const registration = {
  tenantId: '11111111-1111-4111-8111-111111111111',
  appId: '22222222-2222-4222-8222-222222222222',
  appPassword: 'a secret of the test',
}
const otherTenant = '33333333-3333-4333-8333-333333333333'
const personId = '44444444-4444-4444-8444-444444444444'
const minute = 60

describe('the production identity, against a real https issuer', () => {
  let issuer: Issuer
  let connector: LoopbackServer
  let received: { authorization: string | undefined; text: unknown }[]
  let turns: number
  let botUrl: string
  const closing: (() => Promise<void>)[] = []

  before(async () => {
    issuer = await Issuer.start(registration)
    closing.push(() => issuer.close())
    issuer.trust()
    connector = await startConnector()
    botUrl = await startBot()
  })

  after(async () => {
    for (const close of closing) await close()
  })

  beforeEach(() => {
    received = []
    turns = 0
  })

  describe('a message from Teams', () => {
    const now = () => Math.floor(Date.now() / 1000)
    const good = (changes: Record<string, unknown> = {}) => ({
      ...issuer.channelClaims(connector.url),
      ...changes,
    })
    const bearer = async (token: Promise<string> | string) => `Bearer ${await token}`
    const refused: Record<string, () => Promise<string | undefined>> = {
      'no token': async () => undefined,
      'an empty header': async () => '',
      'a token that is none': async () => 'Bearer junk',
      'three words': async () => 'Bearer one two',
      'an expired token': () => bearer(issuer.sign(good({ exp: now() - 10 * minute }))),
      'a token that is not valid yet': () => bearer(issuer.sign(good({ nbf: now() + 10 * minute }))),
      'a token for another bot': () => bearer(issuer.sign(good({ aud: otherTenant }))),
      'a token of another issuer': () => bearer(issuer.sign(good({ iss: 'https://issuer.example' }))),
      'a token for another service URL': () =>
        bearer(issuer.sign(good({ serviceurl: 'https://other.example' }))),
      'a token without a service URL': () => bearer(issuer.sign(good({ serviceurl: undefined }))),
      'a token signed with an unknown key': () => bearer(issuer.sign(good(), 'unknown')),
      'a token signed by nobody': () => bearer(unsigned(good())),
      'a token signed with the public key as a secret': () => bearer(signedWithPublicKey(good())),
      'a good token with another signature': async () => `${await bearer(issuer.sign(good()))}x`,
      "the tab's token": () => bearer(issuer.sign(issuer.tabClaims(personId))),
    }

    for (const [what, authorization] of Object.entries(refused)) {
      it(`with ${what} is answered 401`, async () => {
        const { status, body } = await post(message(), await authorization())
        assert.equal(status, 401)
        assert.deepEqual(JSON.parse(body), { type: 'about:blank', title: 'Unauthorized', status: 401 })
        assert.equal(turns, 0)
      })
    }

    const notForUs: Record<string, (activity: ReturnType<typeof message>) => unknown> = {
      'from another tenant': (activity) => ({ ...activity, channelData: { tenant: { id: otherTenant } } }),
      'that names two tenants': (activity) => ({
        ...activity,
        conversation: { ...activity.conversation, tenantId: otherTenant },
      }),
      'that names no tenant': (activity) => ({ ...activity, channelData: {} }),
      'from another channel': (activity) => ({ ...activity, channelId: 'webchat' }),
      'from the Azure channel that has rules of its own': (activity) => ({
        ...activity,
        channelId: 'AseChannel',
      }),
    }

    for (const [what, change] of Object.entries(notForUs)) {
      it(`${what} is answered 403 in spite of a good token`, async () => {
        const { status } = await post(change(message()), await bearer(issuer.sign(good())))
        assert.equal(status, 403)
        assert.equal(turns, 0)
      })
    }

    it('with a good token is answered, signed with a token of our own', async () => {
      const { status } = await post(message(), await bearer(issuer.sign(good())))
      assert.equal(status, 200)
      assert.deepEqual(
        received.map(({ text }) => text),
        ['Du skrev: hei'],
      )
      assert.equal(await issuer.accepts(received[0]?.authorization, botFrameworkIssuer), true)
    })
  })

  it('writes to Teams before anything has come in, as itself', async () => {
    const teams = createBotTeams()
    const address = await teams.createConversation(personId, place())
    await teams.send(address, { text: 'Noen har mistet kortet sitt' })
    assert.deepEqual(
      received.map(({ text }) => text),
      [undefined, 'Noen har mistet kortet sitt'],
    )
    for (const { authorization } of received) {
      assert.equal(await issuer.accepts(authorization, botFrameworkIssuer), true)
    }
  })

  it('puts a delivery off when signing in fails, since nothing has left', async () => {
    const teams = createBotTeams({ appPassword: 'not the secret' })
    const failure = { kind: 'later', code: 'teams sign-in invalid_client' }
    await assert.rejects(teams.createConversation(personId, place()), failure)
    assert.equal(received.length, 0)
  })

  it('does not call a token bad when it is the keys that cannot be had', async () => {
    const teams = createBotTeams({}, { ToBotFromChannelOpenIdMetadataUrl: 'https://localhost:4/keys' })
    const authorization = `Bearer ${await issuer.sign(issuer.channelClaims(connector.url))}`
    await assert.rejects(
      teams.receive(authorization, message(), async () => assert.fail('took the turn')),
      { name: 'Problem', status: 503 },
    )
  })

  it("refuses what the SDK takes besides Teams' tokens: the emulator's, which is bound to no service URL", async () => {
    const keys = {
      ToBotFromEmulatorOpenIdMetadataUrl: issuer.botFramework.ToBotFromChannelOpenIdMetadataUrl ?? '',
    }
    const iss = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/'
    const { appId } = registration
    const authorization = `Bearer ${await issuer.sign({ iss, aud: appId, appid: appId, ver: '1.0' })}`
    await assert.rejects(
      createBotTeams({}, keys).receive(authorization, message(), async () => assert.fail('took the turn')),
      { name: 'Problem', status: 401 },
    )
  })

  describe("the tab's token", () => {
    const verify = () => verifyTabToken({ identity: registration, authorityHost: issuer.url })
    const good = (changes: Record<string, unknown> = {}) => ({ ...issuer.tabClaims(personId), ...changes })
    const now = () => Math.floor(Date.now() / 1000)
    const refused: Record<string, () => Promise<string | undefined> | string | undefined> = {
      'none at all': () => undefined,
      'one that is none': () => 'junk',
      'one that local mode would take': () => `local:${personId}`,
      'an expired one': () => issuer.sign(good({ exp: now() - 10 * minute })),
      'one that is not valid yet': () => issuer.sign(good({ nbf: now() + 10 * minute })),
      'one without an end': () => issuer.sign(good({ exp: undefined })),
      'one for another app': () => issuer.sign(good({ aud: otherTenant })),
      'one of version 1': () => issuer.sign(good({ aud: `api://${registration.appId}` })),
      'one of another issuer': () => issuer.sign(good({ iss: `${issuer.url}/${otherTenant}/v2.0` })),
      'one of another tenant': () => issuer.sign(good({ tid: otherTenant })),
      'one with another scope': () => issuer.sign(good({ scp: 'User.Read' })),
      'one without a scope': () => issuer.sign(good({ scp: undefined })),
      'one of an app instead of a person': () =>
        issuer.sign(good({ scp: undefined, roles: ['access_as_user'] })),
      'one with a person that is no id': () => issuer.sign(good({ oid: 'kari' })),
      'one signed with an unknown key': () => issuer.sign(good(), 'unknown'),
      'one signed by nobody': () => unsigned(good()),
      'one signed with the public key as a secret': () => signedWithPublicKey(good()),
      "Teams' token": () => issuer.sign(issuer.channelClaims(connector.url)),
    }

    for (const [what, token] of Object.entries(refused)) {
      it(`is refused with 401: ${what}`, async () => {
        const given = await token()
        const signedIn = verify()(given === undefined ? undefined : `Bearer ${given}`)
        await assert.rejects(signedIn, { name: 'Problem', status: 401 })
      })
    }

    it('names the person when it is good', async () => {
      const token = await issuer.sign(good({ name: 'Kari Nordmann' }))
      assert.deepEqual(await verify()(`Bearer ${token}`), { personId, name: 'Kari Nordmann' })
    })

    it('is not called bad when it is the keys that cannot be had', async () => {
      const authorityHost = 'https://localhost:1'
      const token = await issuer.sign(good())
      const signedIn = verifyTabToken({ identity: registration, authorityHost })(`Bearer ${token}`)
      await assert.rejects(signedIn, { name: 'Problem', status: 503 })
    })

    it('is the id itself in local mode, and no other token works there', async () => {
      const inLocalMode = verifyTabToken({ identity: null, authorityHost: issuer.url })
      assert.deepEqual(await inLocalMode(`Bearer local:${personId}`), { personId })
      await assert.rejects(inLocalMode('Bearer local:kari'), { status: 401 })
      await assert.rejects(inLocalMode(`Bearer ${await issuer.sign(good())}`), { status: 401 })
    })
  })

  async function startConnector(): Promise<LoopbackServer> {
    const takes = (path: string): Route => ({
      method: 'POST',
      path,
      answer: ({ headers, body }) => {
        received.push({ authorization: headers.authorization, text: JSON.parse(body.toString()).text })
        return { status: 201, body: { id: 'message-or-chat' } }
      },
    })
    const server = await listenOnLoopback(new Faults(), 0)
    server.serve([
      takes('/v3/conversations'),
      takes('/v3/conversations/:conversation/activities{/:replyTo}?'),
    ])
    closing.push(server.close)
    return server
  }

  function createBotTeams(
    identity: { appPassword?: string } = {},
    botFramework: Record<string, string> = {},
  ) {
    return createTeams({
      identity: { appType: 'SingleTenant', ...registration, ...identity },
      botFramework: { ...issuer.botFramework, ...botFramework },
      clock: () => new Date(),
      log: pino({ level: 'silent' }),
      apology: () => 'Noe gikk galt.',
    })
  }

  async function startBot() {
    const teams = createBotTeams()
    const onTurn = async (context: TurnContext) => {
      turns += 1
      await context.sendActivity(`Du skrev: ${context.activity.text}`)
    }
    const server = createServer({
      mode: 'production',
      log: pino({ level: 'silent' }),
      routes: [
        {
          method: 'POST',
          path: '/api/messages',
          handle: ({ headers, body }) => teams.receive(headers.authorization, body, onTurn),
        },
      ],
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    closing.push(() => new Promise((resolve) => server.close(() => resolve())))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  function place() {
    return { serviceUrl: connector.url, tenantId: registration.tenantId }
  }

  function message() {
    return {
      type: 'message',
      id: '1',
      channelId: 'msteams',
      serviceUrl: connector.url,
      from: { id: '29:kari', name: 'Kari Nordmann', aadObjectId: personId },
      recipient: { id: `28:${registration.appId}`, name: 'Straks' },
      conversation: { id: 'a:chat', conversationType: 'personal' },
      channelData: { tenant: { id: registration.tenantId } },
      text: 'hei',
    }
  }

  async function post(activity: unknown, authorization: string | undefined) {
    const response = await fetch(`${botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
      body: JSON.stringify(activity),
    })
    return { status: response.status, body: await response.text() }
  }

  function signedWithPublicKey(claims: JWTPayload): string {
    const [key] = issuer.publicKeys.keys
    const content = `${encoded({ alg: 'HS256', typ: 'JWT', kid: key?.kid })}.${encoded(lasting(claims))}`
    return `${content}.${createHmac('sha256', JSON.stringify(key)).update(content).digest('base64url')}`
  }

  function unsigned(claims: JWTPayload): string {
    const [key] = issuer.publicKeys.keys
    return `${encoded({ alg: 'none', typ: 'JWT', kid: key?.kid })}.${encoded(lasting(claims))}.`
  }
})

function lasting(claims: JWTPayload): JWTPayload {
  return { exp: Math.floor(Date.now() / 1000) + 5 * minute, ...claims }
}

function encoded(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
