import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { agentActions } from '../../bot/helpdesk/agent-actions.ts'
import { PERSON } from '../helpers/forged-tokens.ts'
import { type ProductionUnderTest, startProductionUnderTest } from '../helpers/production-under-test.ts'
import { RawClient } from '../helpers/raw-client.ts'

describe('A request without a good token', () => {
  let production: ProductionUnderTest
  before(async () => {
    production = await startProductionUnderTest()
  })
  after(() => production.close())

  const doors = [
    'POST /api/messages',
    'PUT /api/me',
    'PATCH /api/tickets/2026-000001',
    ...Object.keys(agentActions).map((name) => `POST /api/tickets/2026-000001/${name}`),
    'POST /api/deliveries/00000000-0000-4000-8000-000000000000/retry',
  ]
  const json = { 'Content-Type': 'application/json' }

  for (const door of doors) {
    it(`is answered 401 and cut off before any of its body has come: ${door}`, async () => {
      for (const authorization of [undefined, await expired()]) {
        const client = await RawClient.to(production.straks.url)
        client.ask(door, {
          ...json,
          'Content-Length': '1000',
          ...(authorization && { Authorization: authorization }),
        })
        await client.isLetGo()
        assert.match(client.heard, /^HTTP\/1\.1 401 /)
        assert.match(client.heard, /^connection: close\r$/im)
      }
    })
  }

  it('is not asked for its body when it offers to wait', async () => {
    const client = await RawClient.to(production.straks.url)
    client.ask('POST /api/messages', { ...json, 'Content-Length': '1000', Expect: '100-continue' })
    await client.isLetGo()
    assert.match(client.heard, /^HTTP\/1\.1 401 /)
  })

  it('is cut off in the middle of a body without an end', async () => {
    const client = await RawClient.to(production.straks.url)
    client.ask('POST /api/messages', { ...json, 'Transfer-Encoding': 'chunked' })
    const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`
    const speaking = setInterval(() => client.socket.write(chunk), 1)
    await client.isLetGo().finally(() => clearInterval(speaking))
    assert.match(client.heard, /^HTTP\/1\.1 401 /)
  })

  it('is answered 401 whatever its body is', async () => {
    const bodies: [Record<string, string>, string | Buffer<ArrayBuffer>][] = [
      [json, '{'],
      [{ 'Content-Type': 'text/plain' }, 'hei'],
      [{ ...json, 'Content-Encoding': 'br' }, '{}'],
      [{ ...json, 'Content-Encoding': 'gzip' }, gzipSync('x'.repeat(2_000_000))],
      [json, 'x'.repeat(1_000_001)],
    ]
    for (const [headers, body] of bodies) assert.equal(await statusOf(headers, body), 401)
  })

  it('differs from one with a good token, which learns what is wrong with its body or is asked for it', async () => {
    const refused: [Record<string, string>, string | Buffer<ArrayBuffer>, number][] = [
      [json, '{', 400],
      [json, '{}', 400],
      [{ 'Content-Type': 'text/plain' }, '{}', 415],
      [{ ...json, 'Content-Encoding': 'br' }, '{}', 415],
      [{ ...json, 'Content-Encoding': 'gzip' }, gzipSync('x'.repeat(2_000_000)), 413],
      [json, 'x'.repeat(1_000_001), 413],
    ]
    const Authorization = await production.authorizationForBot()
    for (const [headers, body, status] of refused)
      assert.equal(await statusOf({ ...headers, Authorization }, body), status)

    const client = await RawClient.to(production.straks.url)
    const token = await production.issuer.sign(production.issuer.tabClaims(anne()))
    const body = '{"language":"nn"}'
    client.ask('PUT /api/me', {
      ...json,
      'Content-Length': String(body.length),
      Authorization: `Bearer ${token}`,
      Expect: '100-continue',
    })
    await client.hears(/^HTTP\/1\.1 100 Continue\r\n\r\n$/)
    client.socket.write(body)
    await client.hears(/HTTP\/1\.1 200 OK.*"language":"nn"/s)
    client.leave()
  })

  function anne(): string {
    return production.m365.personNamed('Anne Dahl').id
  }

  /** Returns a token that is right but expired, and therefore worthless. */
  async function expired(): Promise<string> {
    const { issuer, m365 } = production
    const exp = Math.floor(Date.now() / 1_000) - 3_600
    const claims = { ...issuer.tabClaims(PERSON), ...issuer.channelClaims(m365.serviceUrl), exp }
    return `Bearer ${await issuer.sign(claims)}`
  }

  async function statusOf(headers: Record<string, string>, body: string | Buffer<ArrayBuffer>) {
    const url = `${production.straks.url}/api/messages`
    const response = await fetch(url, { method: 'POST', headers, body })
    await response.arrayBuffer()
    return response.status
  }
})
