import assert from 'node:assert/strict'
import { createServer } from 'node:https'
import { createServer as createTcpServer } from 'node:net'
import { generate } from 'selfsigned'
import { post } from '../../bot/deliveries/webhook-request.ts'
import { freePort } from '../../local/free-port.ts'
import { listenHere } from '../../local/listen-here.ts'
import { failing } from '../helpers/failing.ts'
import { withStub } from '../helpers/http-stub.ts'

const headers = { 'content-type': 'application/json' }

describe('A message to another system', () => {
  const stub = withStub()
  const send = (timeLimitMs = 60_000) => post({ url: stub.url, headers, body: '{"type":"a"}', timeLimitMs })

  it('is posted as it is, and taken with any 2xx', async () => {
    for (const status of [200, 201, 202, 204]) {
      stub.answers(status, status === 204 ? '' : 'ok')
      assert.equal(await send(), status === 204 ? '' : 'ok')
    }
    const [first] = stub.requests
    assert.deepEqual([first?.method, first?.url.pathname, first?.body], ['POST', '/v1.0', '{"type":"a"}'])
  })

  it('is put off when the other side has something to put right', async () => {
    for (const status of [401, 403, 404, 408, 425, 429, 500, 502, 503, 504]) {
      stub.answers(status, {}, { 'retry-after': '7' })
      const { retryAfterMs } = await failing(send(), 'later', `webhook ${status}`)
      assert.equal(retryAfterMs, 7_000)
    }
  })

  it('is given up when it is refused or redirected', async () => {
    for (const status of [301, 302, 307, 308, 400, 410, 413, 422]) {
      stub.answers(status, {}, { location: `${stub.url}/annet` })
      await failing(send(), 'never', `webhook ${status}`)
    }
    assert.equal(stub.requests.length, 8)
  })

  it('may have arrived when the answer is lost, or takes too long', async () => {
    stub.resets()
    assert.equal((await failing(send(), 'unknown', 'webhook ECONNRESET')).reason, 'lost')
    stub.staysSilent()
    // The request must have left by then, on a busy machine too.
    await failing(send(3_000), 'unknown', 'webhook time-out')
  })

  it('may have arrived when the other side answers with another protocol', async () => {
    stub.changesProtocol()
    await failing(send(3_000), 'unknown', 'webhook ECONNRESET')
  })

  it('has arrived when only the rest of the answer is lost, or too long', async () => {
    stub.breaksOffAfter(200)
    assert.equal(await send(), '')
    stub.answers(200, 'x'.repeat(1_000_000))
    assert.equal(await send(), '')
  })

  it('has not left when the connection is refused', async () => {
    const url = `http://127.0.0.1:${await freePort()}/`
    await failing(post({ url, headers, body: '{}' }), 'later', 'webhook ECONNREFUSED')
  })

  it('has not left while TLS is not set up: an untrusted certificate, or silence', async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }])
    const untrusted = createServer({ key, cert }, () => assert.fail('it was told'))
    const secure = `https://127.0.0.1:${await listenHere(untrusted)}/`
    await failing(post({ url: secure, headers, body: '{}' }), 'later', 'webhook DEPTH_ZERO_SELF_SIGNED_CERT')
    untrusted.close()

    const silent = createTcpServer()
    const mute = `https://127.0.0.1:${await listenHere(silent)}/`
    const failure = await failing(post({ url: mute, headers, body: '{}', timeLimitMs: 200 }), 'later')
    assert.deepEqual([failure.code, failure.reason], ['webhook time-out', 'away'])
    silent.close()
  })
})
