import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { pino } from 'pino'
import { DeliveryFailure } from '../../bot/remote/delivery-failure.ts'
import { createTeams, type Teams } from '../../bot/teams/teams.ts'
import { type Fault, Faults } from '../../local/faults.ts'
import { listenHere } from '../../local/listen-here.ts'
import { type LoopbackServer, listenOnLoopback } from '../../local/loopback-server.ts'

const tenantId = '11111111-1111-4111-8111-111111111111'
const personId = '44444444-4444-4444-8444-444444444444'
const now = new Date('2026-11-24T12:00:00Z')

describe('sending to Teams', () => {
  let faults: Faults
  let connector: LoopbackServer
  let posted: { path: string; body: Record<string, unknown> }[]
  let teams: Teams

  before(async () => {
    faults = new Faults()
    connector = await startConnector()
    teams = createBotTeams(30_000)
  })

  after(() => connector.close())

  beforeEach(() => {
    faults.clear()
    posted = []
    connector.requests.length = 0
  })

  const error = (code: string) => ({ error: { code, message: 'Kari Nordmann has blocked the bot' } })
  const cases: [string, Fault, Partial<DeliveryFailure>][] = [
    ['a 400', { status: 400, body: error('BadArgument') }, { kind: 'never', code: 'teams 400 BadArgument' }],
    ['a 401', { status: 401, body: {} }, { kind: 'later', code: 'teams 401' }],
    [
      'a block',
      { status: 403, body: error('MessageWritesBlocked') },
      { kind: 'never', code: 'teams 403 MessageWritesBlocked' },
    ],
    [
      'a block told as a sub code',
      {
        status: 403,
        body: { error: { code: 'ForbiddenOperationException', subCode: 'MessageWritesBlocked' } },
      },
      { kind: 'never', code: 'teams 403 ForbiddenOperationException MessageWritesBlocked' },
    ],
    [
      'a code that is a sentence',
      { status: 403, body: error('Kari sa nei') },
      { kind: 'never', code: 'teams 403' },
    ],
    ['an answer that is no JSON', { status: 403, body: '<html>' }, { kind: 'never', code: 'teams 403' }],
    [
      'a 404',
      { status: 404, body: error('ConversationNotFound') },
      { kind: 'never', code: 'teams 404 ConversationNotFound' },
    ],
    [
      'a 413',
      { status: 413, body: error('MessageSizeTooBig') },
      { kind: 'never', code: 'teams 413 MessageSizeTooBig' },
    ],
    [
      'a 412',
      { status: 412, body: error('PreconditionFailed') },
      { kind: 'later', code: 'teams 412 PreconditionFailed' },
    ],
    ['a 429', { status: 429, body: {} }, { kind: 'later', code: 'teams 429', retryAfterMs: undefined }],
    [
      'a 429 with seconds',
      { status: 429, headers: { 'retry-after': '2.128' } },
      { kind: 'later', retryAfterMs: 2128 },
    ],
    [
      'a 429 with minutes',
      { status: 429, headers: { 'retry-after': '600' } },
      { kind: 'later', retryAfterMs: 600_000 },
    ],
    [
      'a 429 with a date',
      {
        status: 429,
        headers: { date: 'Tue, 24 Nov 2026 12:00:00 GMT', 'retry-after': 'Tue, 24 Nov 2026 12:01:00 GMT' },
      },
      { kind: 'later', retryAfterMs: 60_000 },
    ],
    [
      'a 429 with nonsense',
      { status: 429, headers: { 'retry-after': 'soon' } },
      { kind: 'later', retryAfterMs: undefined },
    ],
    ['a 500', { status: 500, body: {} }, { kind: 'unknown', code: 'teams 500' }],
    ['a 502', { status: 502, body: {} }, { kind: 'later', code: 'teams 502' }],
    ['a 503', { status: 503, body: {} }, { kind: 'later', code: 'teams 503' }],
    ['a 504', { status: 504, body: {} }, { kind: 'unknown', code: 'teams 504' }],
    [
      'a redirect',
      { status: 307, headers: { location: 'http://127.0.0.1:1/' }, body: {} },
      { kind: 'never', code: 'teams 307' },
    ],
    [
      'a torn connection',
      { reset: true, afterHandling: true },
      { kind: 'unknown', code: 'teams ECONNRESET' },
    ],
    ['a broken answer', { status: 201, body: '{' }, { kind: 'unknown', code: 'teams 201 unreadable' }],
    [
      'an answer too long to be Teams’',
      { status: 201, body: { id: 'm-1', more: 'a'.repeat(20_000_000) } },
      { kind: 'unknown', code: 'teams EMSGSIZE' },
    ],
    ['an answer without the message id', { status: 201, body: {} }, { kind: 'unknown', code: 'teams no-id' }],
  ]

  for (const [what, fault, expected] of cases) {
    it(`counts ${what} as "${expected.kind}", after one request`, async () => {
      faults.always('teams.send', fault)
      const failure = await teams.send(address(), { text: 'hei' }).then(
        () => assert.fail('was sent'),
        (thrown: unknown) => thrown,
      )
      assert.ok(failure instanceof DeliveryFailure)
      assert.deepEqual({ ...failure, ...expected }, { ...failure })
      assert.deepEqual(connector.requests, ['teams.send'])
    })
  }

  it('counts a refusal that breaks off as a refusal: the status has told it', async () => {
    const broken = createServer((socket) =>
      socket.once('data', () => {
        socket.write('HTTP/1.1 403 Forbidden\r\ncontent-length: 100\r\n\r\n{')
        setTimeout(() => socket.destroy(), 20)
      }),
    )
    const serviceUrl = `http://127.0.0.1:${await listenHere(broken)}/`
    const failure = { kind: 'never', code: 'teams 403' }
    await assert.rejects(teams.send({ ...address(), serviceUrl }, { text: 'hei' }), failure)
    broken.close()
  })

  it('counts no answer in time as "unknown", after one request', async () => {
    faults.always('teams.send', { delayMs: 60_000 })
    const failure = { kind: 'unknown', code: 'teams TimeoutError' }
    // The request must have arrived by then, on a busy machine too.
    await assert.rejects(createBotTeams(3_000).send(address(), { text: 'hei' }), failure)
    assert.deepEqual(connector.requests, ['teams.send'])
  })

  it('counts a refused connection as "later"', async () => {
    const gone = await listenOnLoopback(new Faults(), 0)
    await gone.close()
    const failure = { kind: 'later', code: 'teams ECONNREFUSED' }
    await assert.rejects(teams.send({ ...address(), serviceUrl: gone.url }, { text: 'hei' }), failure)
  })

  it('counts a firewall that swallows everything as "later": nothing has left without a connection', async () => {
    const silent = createServer()
    const serviceUrl = `https://127.0.0.1:${await listenHere(silent)}/`
    const failure = { kind: 'later', code: 'teams TimeoutError' }
    await assert.rejects(createBotTeams(200).send({ ...address(), serviceUrl }, { text: 'hei' }), failure)
    silent.close()
  })

  it('reaches nothing outside this machine when there is no identity', async () => {
    const serviceUrl = 'https://smba.trafficmanager.net/emea/'
    const failure = { kind: 'never', code: 'teams not-loopback' }
    await assert.rejects(teams.send({ ...address(), serviceUrl }, { text: 'hei' }), failure)
    await assert.rejects(teams.createConversation(personId, { serviceUrl, tenantId }), failure)
  })

  it('opens a chat, writes to it and changes the message, with or without a slash after the service URL', async () => {
    for (const serviceUrl of [`${connector.url}/emea`, `${connector.url}/emea/`]) {
      const opened = await teams.createConversation(personId, { serviceUrl, tenantId })
      assert.deepEqual(opened, { serviceUrl, conversationId: 'a:chat', tenantId })
      assert.equal(
        await teams.send(opened, { text: 'hei', channelData: { notification: { alert: true } } }),
        'm-1',
      )
      await teams.update(opened, 'm-1', { text: 'hei igjen' })
    }
    const paths = ['/emea/v3/conversations', '/emea/v3/conversations/a%3Achat/activities']
    const [opened, sent, updated] = posted
    assert.deepEqual(
      posted.map(({ path }) => path),
      [...paths, `${paths[1]}/m-1`, ...paths, `${paths[1]}/m-1`],
    )
    assert.deepEqual(opened?.body.members, [{ id: personId, name: '' }])
    assert.deepEqual(opened?.body.channelData, { tenant: { id: tenantId } })
    assert.deepEqual(sent?.body.channelData, { notification: { alert: true }, tenant: { id: tenantId } })
    assert.equal(sent?.body.type, 'message')
    assert.equal(updated?.body.text, 'hei igjen')
  })

  async function startConnector(): Promise<LoopbackServer> {
    const server = await listenOnLoopback(faults, 0)
    const chat = '/:region?/v3/conversations/:conversation/activities'
    const take = (path: string, body: Buffer) => void posted.push({ path, body: JSON.parse(body.toString()) })
    server.serve([
      {
        method: 'POST',
        path: '/:region?/v3/conversations',
        answer: ({ params, body }) => {
          take(`/${params.region}/v3/conversations`, body)
          return { status: 201, body: { id: 'a:chat' } }
        },
      },
      {
        method: 'POST',
        path: `${chat}{/:replyTo}?`,
        faultPoint: 'teams.send',
        answer: ({ params, body }) => {
          take(
            `/${params.region}/v3/conversations/${encodeURIComponent(params.conversation ?? '')}/activities`,
            body,
          )
          return { status: 201, body: { id: 'm-1' } }
        },
      },
      {
        method: 'PUT',
        path: `${chat}/:activity`,
        answer: ({ params, body }) => {
          const conversation = encodeURIComponent(params.conversation ?? '')
          take(`/${params.region}/v3/conversations/${conversation}/activities/${params.activity}`, body)
          return { status: 200, body: { id: params.activity } }
        },
      },
    ])
    return server
  }

  function createBotTeams(timeLimitMs: number): Teams {
    const log = pino({ level: 'silent' })
    const apology = () => 'Noe gikk galt.'
    return createTeams({
      identity: null,
      botFramework: {},
      clock: () => now,
      log,
      apology,
      turnsIn: async () => undefined,
      timeLimitMs,
    })
  }

  function address() {
    return { serviceUrl: connector.url, conversationId: 'a:chat', tenantId }
  }
})
