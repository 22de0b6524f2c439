import assert from 'node:assert/strict'
import { ask, withServer } from '../helpers/server-under-test.ts'

describe('The server', () => {
  const server = withServer()

  const elsewhere: [string, () => Record<string, string>, number][] = [
    ['another host', () => ({ host: 'straks.example' }), 421],
    ['another port', () => ({ host: 'localhost:1' }), 421],
    ['a name that begins like ours', () => ({ host: `localhost.example:${server.local}` }), 421],
    ['Forwarded', () => ({ forwarded: 'for=10.0.0.1' }), 400],
    ['X-Forwarded-For', () => ({ 'x-forwarded-for': '10.0.0.1' }), 400],
    ['X-Forwarded-Anything', () => ({ 'x-forwarded-anything': '' }), 400],
    ["another site's Origin", () => ({ origin: 'https://straks.example' }), 403],
    ['the Origin of a page without an address', () => ({ origin: 'null' }), 403],
  ]

  for (const [what, headers, status] of elsewhere) {
    it(`refuses a request in local mode with ${what}`, async () => {
      assert.equal((await ask(server.local, 'GET', '/healthz', headers())).status, status)
      assert.equal((await ask(server.local, 'GET', '/nothing', headers())).status, status)
    })
  }

  it('takes every name of this machine in local mode, and pages of its other ports', async () => {
    for (const name of ['localhost', '127.0.0.1', '[::1]']) {
      const headers = { host: `${name}:${server.local}`, origin: 'http://127.0.0.1:4000' }
      assert.equal((await ask(server.local, 'GET', '/healthz', headers)).status, 200)
    }
  })

  it('takes any name in production', async () => {
    const headers = { host: 'straks.example', 'x-forwarded-for': '10.0.0.1' }
    assert.equal((await ask(server.production, 'GET', '/healthz', headers)).status, 200)
  })
})
