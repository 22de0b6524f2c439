import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { version } from '../../bot/settings/version.ts'
import { freePort } from '../../local/free-port.ts'
import { RawClient } from '../helpers/raw-client.ts'
import { type StraksUnderTest, startUnderTest } from '../helpers/straks-under-test.ts'

describe('A request with a wish that the server does not fulfil', () => {
  let straks: StraksUnderTest
  before(async () => {
    straks = await startUnderTest({ env: { METRICS_PORT: String(await freePort()) } })
  })
  after(() => straks.close())

  const doors: Record<string, () => { url: string; path: string; unknown: number }> = {
    'the bot': () => ({ url: straks.straks.url, path: '/healthz', unknown: 405 }),
    "Prometheus' own door": () => ({ url: straks.straks.metricsUrl ?? '', path: '/metrics', unknown: 404 }),
    "local mode's page": () => ({ url: straks.m365.url, path: '/config', unknown: 404 }),
  }
  const http2 = {
    Connection: 'Upgrade, HTTP2-Settings',
    Upgrade: 'h2c',
    'HTTP2-Settings': 'AAMAAABkAAQAAP__',
  }
  const webSocket = {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
  }

  for (const [door, of] of Object.entries(doors)) {
    it(`is answered plainly and cut off when it asks for HTTP/2 or a web socket: ${door}`, async () => {
      const { url, path } = of()
      const answered = [http2, webSocket].map(async (upgrade) => {
        const client = await RawClient.to(url)
        client.ask(`GET ${path}`, upgrade)
        await client.hears(/^HTTP\/1\.1 200 /)
        await client.isLetGo()
      })
      await Promise.all(answered)
    })

    it(`is cut off when it wants a tunnel, and refused for a trace or an unknown Expect: ${door}`, async () => {
      const { url, path, unknown } = of()
      const tunnel = await RawClient.to(url)
      tunnel.ask('CONNECT straks.example.no:443')
      await tunnel.isLetGo()
      assert.equal(tunnel.heard, '')
      assert.equal(await statusOf(url, `TRACE ${path}`), unknown)
      assert.equal(await statusOf(url, `GET ${path}`, { Expect: 'a miracle' }), 417)
      assert.equal(await statusOf(url, `GET ${path}`, { Expect: '100-continue' }), 200)
    })
  }

  it('is answered when curl asks for HTTP/2', async function () {
    const curl = promisify(execFile)
    const url = `${straks.straks.url}/healthz`
    const { stdout } = await curl('curl', ['--http2', '-s', '-m', '60', url]).catch((error) => {
      // Some machines lack curl, or a curl with HTTP/2.
      if (error.code === 'ENOENT' || error.code === 4) return this.skip()
      throw error
    })
    assert.equal(stdout, JSON.stringify({ status: 'ok', version }))
  })

  it('is read whole when it has a body too, and its connection stays in use', async () => {
    const client = await RawClient.to(straks.straks.url)
    const body = JSON.stringify({ language: 'nn' })
    client.ask('PUT /api/me', {
      ...http2,
      'Content-Type': 'application/json',
      'Content-Length': String(body.length),
      Authorization: `Bearer local:${straks.m365.personNamed('Anne Dahl').id}`,
    })
    client.socket.write(body)
    await client.hears(/"language":"nn"/)
    client.ask('GET /healthz')
    await client.hears(/"status":"ok"/)
    client.leave()
  })

  async function statusOf(url: string, line: string, headers = {}): Promise<number> {
    const client = await RawClient.to(url)
    client.ask(line, headers)
    const [, status] = await client.hears(/^HTTP\/1\.1 (?!100)(\d+) /m)
    client.leave()
    return Number(status)
  }
})
