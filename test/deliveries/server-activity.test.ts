import assert from 'node:assert/strict'
import { Faults } from '../../local/faults.ts'
import { type LoopbackServer, listenOnLoopback } from '../../local/loopback-server.ts'
import { ask, JSON_BODY, withServer } from '../helpers/server-under-test.ts'

describe('An activity', () => {
  const server = withServer()
  let said: Record<string, unknown>[]
  let connector: LoopbackServer

  before(async () => {
    connector = await startConnector()
  })
  after(() => connector.close())
  beforeEach(() => {
    said = []
  })

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
    ['with a text that is no text', () => ({ ...activity('ok'), text: { a: 1 } }), 400],
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
      const answer = await ask(server.local, 'POST', '/api/messages', JSON_BODY, JSON.stringify(body()))
      assert.equal(answer.status, status)
      assert.equal(said.length, status === 200 ? 1 : 0)
    })
  }

  it('gets a friendly sentence and no inner message when its turn fails', async () => {
    const answer = await ask(
      server.local,
      'POST',
      '/api/messages',
      JSON_BODY,
      JSON.stringify(activity('break')),
    )
    assert.equal(answer.status, 500)
    assert.match(String(said[0]?.text), /^Beklager, noe gikk galt hos oss\. Feilkode [\w-]{36}\.$/)
    assert.match(server.log.join(), /"error":"TypeError"/)
    assert.doesNotMatch(server.log.join(), /Kari/)
  })

  it('gets an error that Teams can show when it is an invoke that fails', async () => {
    const invoke = { ...activity('break'), type: 'invoke', name: 'adaptiveCard/action' }
    const answer = await ask(server.local, 'POST', '/api/messages', JSON_BODY, JSON.stringify(invoke))
    const { statusCode, type, value } = JSON.parse(answer.body)
    assert.deepEqual([answer.status, statusCode, type], [200, 500, 'application/vnd.microsoft.error'])
    assert.match(value.message, /^Beklager/)
  })

  it('is answered 501 when it is an unknown invoke', async () => {
    const invoke = { ...activity('nothing'), type: 'invoke', name: 'not/ours' }
    assert.equal(
      (await ask(server.local, 'POST', '/api/messages', JSON_BODY, JSON.stringify(invoke))).status,
      501,
    )
  })

  async function startConnector(): Promise<LoopbackServer> {
    const listening = await listenOnLoopback(new Faults(), 0)
    listening.serve([
      {
        method: 'POST',
        path: '/v3/conversations/:conversation/activities{/:replyTo}?',
        answer: ({ body }) => {
          said.push(JSON.parse(body.toString()))
          return { status: 201, body: { id: 'm-1' } }
        },
      },
    ])
    return listening
  }

  function activity(text: string) {
    return {
      type: 'message',
      id: '1',
      channelId: 'msteams',
      serviceUrl: connector.url,
      from: { id: '29:kari', name: 'Kari Nordmann', aadObjectId: '44444444-4444-4444-8444-444444444444' },
      recipient: { id: '28:straks', name: 'Straks' },
      conversation: { id: 'a:chat', conversationType: 'personal' },
      timestamp: '2026-11-24T12:00:00.1234567Z',
      text,
    }
  }
})
