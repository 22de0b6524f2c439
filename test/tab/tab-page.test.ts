import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { pino } from 'pino'
import { tabRoutes } from '../../bot/helpdesk/tab-routes.ts'
import { createServer, type ServerOptions } from '../../bot/http/server.ts'

describe("The tab's page", () => {
  let close: () => Promise<void>
  let url: string
  afterEach(() => close())

  it('is never cached, has a new nonce each time, and may be framed by Teams alone', async () => {
    await serve('production')
    const [first, second] = [await page(), await page()]
    assert.equal(first.headers.get('cache-control'), 'no-store')
    assert.notEqual(first.nonce, second.nonce)
    assert.ok(first.html.includes(`nonce="${first.nonce}"`))
    assert.doesNotMatch(first.html, /NONCE_OF/)
    const { policy } = first
    assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self' 'nonce-/)
    assert.doesNotMatch(policy, /unsafe/)
    assert.match(
      policy,
      /frame-ancestors 'self' .*https:\/\/\*\.cloud\.microsoft .*https:\/\/teams\.microsoft\.com/,
    )
    assert.doesNotMatch(policy, /127\.0\.0\.1/)
  })

  it('may be framed by this machine in local mode, and connects to nothing else', async () => {
    await serve('local')
    const { policy } = await page()
    assert.match(policy, /connect-src 'self';/)
    assert.match(policy, /frame-ancestors 'self' http:\/\/127\.0\.0\.1:\* http:\/\/localhost:\*$/)
  })

  it('has files that are cached for good, packed where that is accepted, and confined to a folder', async () => {
    await serve('local')
    const [script = ''] = assets((await page()).html).filter((name) => name.endsWith('.js'))
    const answer = await fetch(`${url}${script}`)
    assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable')
    assert.equal(answer.headers.get('content-encoding'), 'gzip')
    const plain = await fetch(`${url}${script}`, { headers: { 'accept-encoding': 'identity' } })
    assert.equal(plain.headers.get('content-encoding'), null)
    assert.equal(await plain.text(), await answer.text())
    for (const name of ['none.js', '..%2Findex.html', '%2e%2e%2f%2e%2e%2fpackage.json', 'x.map']) {
      assert.equal((await fetch(`${url}/tab/assets/${name}`)).status, 404, name)
    }
  })

  it('is answered to HEAD without a body, as are its files', async () => {
    await serve('production')
    const [script = ''] = assets((await page()).html)
    for (const path of ['/tab', script]) {
      const [whole, head] = [await fetch(`${url}${path}`), await fetch(`${url}${path}`, { method: 'HEAD' })]
      assert.deepEqual([head.status, await head.text()], [200, ''], path)
      for (const name of whole.headers.keys()) {
        if (['date', 'connection', 'keep-alive', 'content-security-policy'].includes(name)) continue
        assert.equal(head.headers.get(name), whole.headers.get(name), `${path}: ${name}`)
      }
      assert.ok(Number(head.headers.get('content-length')) > 100)
      assert.ok(head.headers.has('content-security-policy'))
    }
    assert.equal((await fetch(`${url}/tab/assets/none.js`, { method: 'HEAD' })).status, 404)
  })

  it('loads less than 300 kB at first, in Teams too, and the charts only with the statistics', async () => {
    await serve('local')
    const { html } = await page()
    const built = (await readdir('dist/tab/assets')).map((name) => `/tab/assets/${name}`)
    const charts = built.filter((path) => path.includes('/statistics-view-'))
    assert.equal(charts.length, 1)
    const first = built.filter((path) => !charts.includes(path))
    assert.ok(assets(html).every((path) => first.includes(path)))
    const sizes = await Promise.all(first.map(async (path) => gzipSync(await text(path)).length))
    const total = sizes.reduce((sum, size) => sum + size, gzipSync(html).length)
    assert.ok(total < 300_000, `${total} bytes, packed`)
  })

  async function text(path: string): Promise<string> {
    return (await fetch(`${url}${path}`)).text()
  }

  async function serve(mode: ServerOptions['mode']): Promise<void> {
    const server = createServer({ mode, log: pino({ level: 'silent' }), routes: tabRoutes(mode) })
    url = await server.open('127.0.0.1', 0)
    close = () => server.shut()
  }

  async function page() {
    const answer = await fetch(`${url}/tab`)
    assert.equal(answer.status, 200)
    const policy = answer.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    return { headers: answer.headers, html: await answer.text(), policy, nonce }
  }
})

/** Returns all assets that the page names and fetches. */
function assets(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="(\/tab\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '')
}
