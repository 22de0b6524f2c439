import assert from 'node:assert/strict'
import { linkTo, press } from '../helpers/desk-links.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'
import { lostCard, personAt, settled } from '../helpers/tab-people.ts'

describe('Pressing in a desk’s name', () => {
  const straks = withNewStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('does not happen by opening the link, or any link on its page, as mail scanners do', async () => {
    const url = linkTo(straks, await lostCard(straks))
    await straks.idle()
    const before = await rows()
    for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS']) await fetch(url, { method })
    const page = await (await fetch(url)).text()
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => new URL(href, url))
    assert.equal(links.length, 3)
    for (const link of links) assert.equal((await fetch(link)).status, 200)
    assert.equal((await fetch(`${url}?press=card-blocked&reference=1`)).status, 200)
    await straks.idle()
    assert.deepEqual(await rows(), before)
  })

  it('is refused at an address that was guessed or made from another', async () => {
    const url = linkTo(straks, await lostCard(straks))
    const at = url.lastIndexOf('/') + 1
    const token = url.slice(at)
    const other = token.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'))
    for (const guess of [
      other,
      token.toUpperCase(),
      token.slice(1),
      `${token}A`,
      '%00',
      'x',
      `${token}%20`,
    ]) {
      assert.equal((await fetch(url.slice(0, at) + guess)).status, 404, guess)
      assert.equal((await press(url.slice(0, at) + guess, { press: 'card-blocked' })).status, 404, guess)
    }
  })

  it('is refused from another page, and with anything but the form', async () => {
    const ticket = await lostCard(straks)
    const url = linkTo(straks, ticket)
    const form = { press: 'card-blocked' }
    assert.equal((await press(url, form, { 'sec-fetch-site': 'cross-site' })).status, 403)
    assert.equal((await press(url, form, { origin: 'https://evil.example' })).status, 403)
    assert.equal((await press(url, form, { origin: 'null' })).status, 403)
    const json = {
      method: 'POST',
      body: JSON.stringify(form),
      headers: { 'content-type': 'application/json' },
    }
    assert.equal((await fetch(url, json)).status, 415)
    assert.equal((await press(url, {})).status, 400)
    assert.equal((await press(url, { press: 'x'.repeat(41) })).status, 400)
    assert.equal((await press(url, { ...form, reference: 'x'.repeat(101) })).status, 400)
    assert.equal((await press(url, { ...form, reference: 'x'.repeat(10_000) })).status, 413)
    assert.equal((await press(url, { press: 'device-wiped' })).status, 303)
    const { confirmed } = await settled(ingrid, ticket.number)
    assert.deepEqual(confirmed, [])
    const fromTheBrowser = { origin: 'null', 'sec-fetch-site': 'same-origin' }
    assert.equal((await press(url, form, fromTheBrowser)).status, 303)
    assert.equal((await settled(ingrid, ticket.number)).confirmed.length, 1)
  })

  it('is limited for strangers who try addresses, apart from those who have the link', async () => {
    const url = linkTo(straks, await lostCard(straks))
    const strange = url.replace(/[\w-]{43}$/, 'B'.repeat(43))
    const tried = await Promise.all(Array.from({ length: 130 }, () => fetch(strange)))
    const refused = tried.filter(({ status }) => status === 429)
    assert.ok(refused.length >= 9 && refused.length <= 20, `${refused.length} of 130`)
    assert.equal(refused[0]?.headers.get('retry-after'), '60')
    assert.equal((await fetch(url)).status, 200)
    const own = await Promise.all(Array.from({ length: 40 }, () => fetch(url)))
    assert.ok(own.some(({ status }) => status === 429))
  })

  it('is impossible from the database and the log, which do not hold the address', async () => {
    const url = linkTo(straks, await lostCard(straks))
    const token = url.slice(url.lastIndexOf('/') + 1)
    await fetch(url)
    await press(url, { press: 'received' })
    const tables = await straks.dump()
    assert.match(tables.get('desk_links') ?? '', /"hash"/)
    for (const [table, text] of tables) assert.ok(!text.includes(token), table)
    assert.ok(straks.logged.every((line) => !line.includes(token)))
  })

  /** Returns all rows, except page counts, those of recurring work, and turns, noted as answered a moment later. */
  async function rows(): Promise<[string, string][]> {
    const besides = ['activities', 'rate_limits', 'good_runs', 'jobs', 'mailbox_cursors']
    return [...(await straks.dump())].filter(([table]) => !besides.includes(table))
  }
})
