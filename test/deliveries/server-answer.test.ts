import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { migrations } from '../../bot/store/migrations/index.ts'
import { untilSo } from '../../local/until-so.ts'
import { ask, withServer } from '../helpers/server-under-test.ts'

describe('An answer of the server', () => {
  const server = withServer()

  it('says nothing beyond its status for an unknown address or method', async () => {
    for (const [method, path, status] of [
      ['GET', '/api/nothing', 404],
      ['GET', '/nothing', 404],
      ['DELETE', '/echo', 405],
      ['GET', '/echo/%E0%A4%A', 404],
    ] as const) {
      const answer = await ask(server.local, method, path)
      assert.equal(answer.status, status)
      assert.equal(answer.headers['content-type'], 'application/problem+json')
      assert.deepEqual(Object.keys(JSON.parse(answer.body)), ['type', 'title', 'status'])
    }
  })

  it('gives an id for an inner fault, whose details are in the log without the message', async () => {
    const answer = await ask(server.local, 'GET', '/breaks?q=Kari')
    const { errorId, ...details } = JSON.parse(answer.body)
    assert.deepEqual(details, { type: 'about:blank', title: 'Internal Server Error', status: 500 })
    const logged = server.log.map((line) => JSON.parse(line)).find((line) => line.errorId === errorId)
    assert.equal(logged.error, 'TypeError')
    assert.match(logged.at[0], /server-under-test\.ts/)
    assert.doesNotMatch(server.log.join(), /Kari/)
  })

  it('carries the status, headers and details of a route’s refusal', async () => {
    const answer = await ask(server.local, 'GET', '/refuses', { accept: 'application/javascript' })
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
      const { headers } = await ask(server.production, 'GET', path)
      assert.equal(headers.server, undefined)
      assert.equal(headers['x-powered-by'], undefined)
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.equal(headers['cache-control'], 'no-store')
      assert.match(headers['content-security-policy'] as string, /frame-ancestors 'none'/)
      assert.match(headers['strict-transport-security'] as string, /max-age/)
    }
  })

  it('is logged by route, without what was asked for', async () => {
    await ask(server.local, 'GET', '/tickets/2026-000123?q=Kari')
    const line = await untilSo(() => server.log[0], 'the request is not logged')
    const { method, route, status, ms } = JSON.parse(line)
    assert.deepEqual({ method, route, status }, { method: 'GET', route: '/tickets/:number', status: 200 })
    assert.equal(typeof ms, 'number')
    assert.doesNotMatch(server.log.join(), /Kari|000123/)
  })

  it('tells whether the server is alive and whether it is ready', async () => {
    assert.equal((await ask(server.production, 'GET', '/readyz')).status, 200)
    server.isReady = false
    assert.equal((await ask(server.production, 'GET', '/readyz')).status, 503)
    assert.equal((await ask(server.production, 'GET', '/healthz')).status, 200)
  })

  it('is the same without a body for a monitor that asks by HEAD', async () => {
    for (const isReady of [true, false]) {
      server.isReady = isReady
      for (const path of ['/healthz', '/readyz']) {
        const whole = await ask(server.production, 'GET', path)
        const head = await ask(server.production, 'HEAD', path)
        assert.deepEqual([head.status, head.body], [whole.status, ''], path)
        assert.deepEqual({ ...head.headers, date: '' }, { ...whole.headers, date: '' })
        assert.equal(head.headers['content-length'], String(Buffer.byteLength(whole.body)))
      }
    }
  })
})

describe('The version', () => {
  const server = withServer()
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')))

  it('is told by /healthz beside the status', async () => {
    const { body } = await ask(server.production, 'GET', '/healthz')
    assert.deepEqual(JSON.parse(body), { status: 'ok', version })
  })

  it('heads the changelog, whose versions are in order', () => {
    const told = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (\S+)$/gm)].map(([, one = '']) => one)
    assert.equal(told[0], version)
    assert.deepEqual(told, told.toSorted(newestFirst))
  })

  it('is at least the release of the last migration', () => {
    const last = /release-(\d+)-(\d+)$/.exec(Object.keys(migrations).at(-1) ?? '')
    assert.ok(last && newestFirst(version, `${last[1]}.${last[2]}.0`) <= 0)
  })
})

function newestFirst(one: string, other: string): number {
  return other.localeCompare(one, 'en', { numeric: true })
}
