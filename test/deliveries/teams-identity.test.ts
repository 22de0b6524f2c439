import assert from 'node:assert/strict'
import type { TurnContext } from 'botbuilder'
import { pino } from 'pino'
import { readJson } from '../../bot/http/read-request.ts'
import { createServer } from '../../bot/http/server.ts'
import { createTeams } from '../../bot/teams/teams.ts'
import { Faults } from '../../local/faults.ts'
import { type LoopbackServer, listenOnLoopback, type Route } from '../../local/loopback-server.ts'
import {
  inMinutes,
  OTHER_TENANT,
  PERSON,
  registration,
  signedWithPublicKey,
  unsigned,
} from '../helpers/forged-tokens.ts'
import { botFrameworkIssuer, Issuer } from '../helpers/issuer.ts'

describe('The identity towards Teams, against a real https issuer', () => {
  let issuer: Issuer
  let connector: LoopbackServer
  let received: { authorization: string | undefined; text: unknown }[]
  let isRefusing = false
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
      'an expired token': () => bearer(issuer.sign(good({ exp: inMinutes(-10) }))),
      'a token that is not valid yet': () => bearer(issuer.sign(good({ nbf: inMinutes(10) }))),
      'a token for another bot': () => bearer(issuer.sign(good({ aud: OTHER_TENANT }))),
      'a token of another issuer': () => bearer(issuer.sign(good({ iss: 'https://issuer.example' }))),
      'a token for another service URL': () =>
        bearer(issuer.sign(good({ serviceurl: 'https://other.example' }))),
      'a token without a service URL': () => bearer(issuer.sign(good({ serviceurl: undefined }))),
      'a token signed with an unknown key': () => bearer(issuer.sign(good(), 'unknown')),
      'a token signed by nobody': () => bearer(unsigned(issuer, good())),
      'a token signed with the public key as a secret': () => bearer(signedWithPublicKey(issuer, good())),
      'a good token with another signature': async () => `${await bearer(issuer.sign(good()))}x`,
      "the tab's token": () => bearer(issuer.sign(issuer.tabClaims(PERSON))),
    }

    for (const [what, authorization] of Object.entries(refused)) {
      it(`with ${what} is answered 401`, async () => {
        const { status, headers, body } = await post(message(), await authorization())
        assert.equal(status, 401)
        assert.equal(headers.get('www-authenticate'), 'Bearer')
        assert.deepEqual(JSON.parse(body), { type: 'about:blank', title: 'Unauthorized', status: 401 })
        assert.equal(turns, 0)
      })
    }

    const notForUs: Record<string, (activity: ReturnType<typeof message>) => unknown> = {
      'from another tenant': (activity) => ({ ...activity, channelData: { tenant: { id: OTHER_TENANT } } }),
      'that names two tenants': (activity) => ({
        ...activity,
        conversation: { ...activity.conversation, tenantId: OTHER_TENANT },
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

    it('with a good token is answered with a token of our own', async () => {
      const { status } = await post(message(), await bearer(issuer.sign(good())))
      assert.equal(status, 200)
      assert.deepEqual(
        received.map(({ text }) => text),
        ['Du skrev: hei'],
      )
      assert.equal(await issuer.accepts(received[0]?.authorization, botFrameworkIssuer), true)
    })
  })

  it('lets its own tenant in, in capital letters too', async () => {
    const own = { tenant: { id: registration.tenantId.toUpperCase() } }
    const token = await issuer.sign(issuer.channelClaims(connector.url))
    assert.equal((await post({ ...message(), channelData: own }, `Bearer ${token}`)).status, 200)
  })

  it('writes to Teams before anything has come in, as itself', async () => {
    const teams = createBotTeams()
    const address = await teams.createConversation(PERSON, place())
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
    await assert.rejects(teams.createConversation(PERSON, place()), failure)
    assert.equal(received.length, 0)
  })

  it('fetches a new token after Teams has refused the one it had', async () => {
    const teams = createBotTeams()
    const before = issuer.tokenRequests.length
    isRefusing = true
    await assert.rejects(teams.createConversation(PERSON, place()), { kind: 'later', code: 'teams 401' })
    isRefusing = false
    await teams.createConversation(PERSON, place())
    await teams.createConversation(PERSON, place())
    assert.equal(issuer.tokenRequests.length - before, 2)
  })

  it('does not call a token bad when its keys cannot be had, but answers 503', async () => {
    const teams = createBotTeams({}, { ToBotFromChannelOpenIdMetadataUrl: 'https://localhost:4/keys' })
    const authorization = `Bearer ${await issuer.sign(issuer.channelClaims(connector.url))}`
    await assert.rejects(
      teams.receive(
        authorization,
        async () => message(),
        async () => assert.fail('took the turn'),
      ),
      { name: 'Problem', status: 503 },
    )
  })

  it('refuses the emulator’s token, which the SDK takes though it names no service URL', async () => {
    const keys = {
      ToBotFromEmulatorOpenIdMetadataUrl: issuer.botFramework.ToBotFromChannelOpenIdMetadataUrl ?? '',
    }
    const iss = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/'
    const { appId } = registration
    const authorization = `Bearer ${await issuer.sign({ iss, aud: appId, appid: appId, ver: '1.0' })}`
    await assert.rejects(
      createBotTeams({}, keys).receive(
        authorization,
        async () => message(),
        async () => assert.fail('took the turn'),
      ),
      { name: 'Problem', status: 401 },
    )
  })

  async function startConnector(): Promise<LoopbackServer> {
    const takes = (path: string): Route => ({
      method: 'POST',
      path,
      answer: ({ headers, body }) => {
        if (isRefusing) return { status: 401, body: {} }
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
      turnsIn: async () => undefined,
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
          handle: (request, response) =>
            teams.receive(request.headers.authorization, () => readJson(request, response), onTurn),
        },
      ],
    })
    closing.push(() => server.shut())
    return server.open('127.0.0.1', 0)
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
      from: { id: '29:kari', name: 'Kari Nordmann', aadObjectId: PERSON },
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
    return { status: response.status, headers: response.headers, body: await response.text() }
  }
})
