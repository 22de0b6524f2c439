import assert from 'node:assert/strict'
import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import { Problem } from '../../bot/http/answer.ts'
import { Door } from '../../bot/http/door.ts'
import { readJson } from '../../bot/http/read-request.ts'
import { untilSo } from '../../local/until-so.ts'
import { ask, JSON_BODY, withServer } from '../helpers/server-under-test.ts'

describe('A request body', () => {
  const server = withServer()

  const large = JSON.stringify({ text: 'x'.repeat(400_000) })
  const cases: [string, Record<string, string>, string | Buffer, number][] = [
    ['of JSON', JSON_BODY, '{"a":1}', 200],
    [
      'of JSON of a certain kind',
      { 'content-type': 'application/merge-patch+json; charset=utf-8' },
      '{}',
      200,
    ],
    ['of JSON packed with gzip', { ...JSON_BODY, 'content-encoding': 'gzip' }, gzipSync('{"a":1}'), 200],
    ['of 50 000 letters that JSON writes long', JSON_BODY, `{"text":"${'\\u00e6'.repeat(50_000)}"}`, 200],
    ['that is no JSON', JSON_BODY, '{"a":', 400],
    ['that says gzip and is not', { ...JSON_BODY, 'content-encoding': 'gzip' }, '{"a":1}', 400],
    [
      'that breaks off in the gzip',
      { ...JSON_BODY, 'content-encoding': 'gzip' },
      gzipSync('{"a":1}').subarray(0, 15),
      400,
    ],
    ['that grows too large unpacked', { ...JSON_BODY, 'content-encoding': 'gzip' }, gzipSync(large), 413],
    ['that is too large', JSON_BODY, large, 413],
    [
      'that is too large and does not say so',
      { ...JSON_BODY, 'transfer-encoding': 'chunked' },
      large.repeat(5),
      413,
    ],
    ['packed in another way', { ...JSON_BODY, 'content-encoding': 'br' }, '{}', 415],
    ['of a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=1', 415],
    ['of several parts', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--', 415],
    ['of plain text', { 'content-type': 'text/plain' }, '{"a":1}', 415],
    ['of no kind', {}, '{"a":1}', 415],
  ]

  for (const [what, headers, body, status] of cases) {
    it(`${what} is answered ${status}`, async () => {
      const answer = await ask(server.local, 'POST', '/echo', headers, body)
      assert.equal(answer.status, status)
      if (status !== 200) assert.equal(JSON.parse(answer.body).status, status)
      assert.equal((await ask(server.local, 'GET', '/healthz')).status, 200)
    })
  }

  it('is not waited for when its sender has left while being authenticated', async () => {
    const door = new Door(async (request, response) => {
      const left = new Promise((resolve) => request.once('close', resolve))
      sent.destroy()
      await left
      outcome.resolve(await readJson(request, response).catch((error: unknown) => error))
    })
    const outcome = Promise.withResolvers<unknown>()
    const url = await door.open('127.0.0.1', 0)
    const sent = request(url, { method: 'POST', headers: { ...JSON_BODY, 'content-length': '100' } })
    sent.on('error', () => undefined)
    sent.write('{"a":')
    assert.ok((await outcome.promise) instanceof Problem)
    await door.shut()
  })

  it('causes no warning when it breaks off', async () => {
    const headers = { ...JSON_BODY, 'content-length': '100' }
    const sent = request({ host: '127.0.0.1', port: server.local, method: 'POST', path: '/echo', headers })
    sent.on('error', () => undefined)
    await new Promise((written) => sent.write('{"a":', written))
    sent.destroy()
    await untilSo(() => server.log.length > 0, 'the request is not logged')
    assert.deepEqual(
      server.log.map((line) => JSON.parse(line).msg),
      ['request'],
    )
  })
})
