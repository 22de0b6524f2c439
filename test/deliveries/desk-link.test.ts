import assert from 'node:assert/strict'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { linkIn, linkTo, press } from '../helpers/desk-links.ts'
import { BUYPASS, HELP_DESK } from '../helpers/desks.ts'
import { eraseExpired } from '../helpers/erasure.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { mailsAbout, pressOnReceipt } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { lostCard, personAt, reported, settled } from '../helpers/tab-people.ts'

const clock = handClock()

describe('The link in a desk’s mail', () => {
  const straks = withStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('leads to a page that says what is asked and nothing about a person', async () => {
    const ticket = await lostCard(straks)
    const answer = await fetch(linkTo(straks, ticket))
    const page = await answer.text()
    assert.equal(answer.status, 200)
    for (const said of [
      'Buypass-kort mistet',
      ticket.number,
      'Vi ber dere vurdere sperring straks',
      'Vi har mottatt meldingen</button>',
      'Kortet er sperret</button>',
      'Saksnummer hos dere',
      'Denne siden er for Buypass.',
    ])
      assert.ok(page.includes(said), said)
    assert.doesNotMatch(page, /Kari|Hansen|kari\.hansen|Ola|Nordmann|\d{2} ?\d{2} ?\d{2} ?\d{2}(?!\d)/)
  })

  it('leads to a page that does not take itself for the mail with the same request', () => {
    const requests = incidentTypes
      .flatMap(({ words }) => [words.nb, words.nn, words.en])
      .flatMap(({ causes, withoutCause }) => [
        ...Object.values(causes),
        ...(withoutCause ? [withoutCause] : []),
      ])
      .map(({ request }) => request)
    assert.deepEqual(
      requests.filter((request) => /denne e-posten|this e-mail/.test(request)),
      [],
    )
  })

  it('is answered without script, frame or referrer, and kept from caches and search engines', async () => {
    const url = linkTo(straks, await lostCard(straks))
    const { headers } = await fetch(url)
    const [nonce] = /'nonce-[^']+'/.exec(headers.get('content-security-policy') ?? '') ?? []
    assert.equal(
      headers.get('content-security-policy'),
      `default-src 'none'; style-src ${nonce}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    )
    assert.equal(headers.get('referrer-policy'), 'no-referrer')
    assert.equal(headers.get('cache-control'), 'no-store')
    assert.equal(headers.get('x-robots-tag'), 'noindex, nofollow')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.doesNotMatch(await (await fetch(url)).text(), /<script|\son\w+=|src=/)
  })

  it('confirms by one press on ticket, receipt and in the employee’s chat that the card is blocked', async () => {
    const ticket = await reported(straks, 'Per Olsen', { type: 'buypass-card', cause: 'stolen' })
    const url = linkTo(straks, ticket)
    const pressed = await press(url, { press: 'card-blocked', reference: 'BP-77812' })
    assert.equal(pressed.status, 303)
    const back = new URL(pressed.headers.get('location') ?? '', url)
    assert.equal(back.origin + back.pathname, url)
    const page = await (await fetch(back)).text()
    assert.match(page, /✓ Kortet er sperret, bekreftet av dere \d\d:\d\d\./)
    assert.match(page, /✓ Mottatt, bekreftet av dere \d\d:\d\d\./)
    assert.doesNotMatch(page, /<button|BP-77812/)

    const confirmed = await settled(ingrid, ticket.number)
    assert.deepEqual(
      confirmed.confirmed.map(({ what, by, source, desk }) => ({ what, by, source, desk })),
      [{ what: 'card-blocked', by: null, source: 'desk', desk: 'buypass' }],
    )
    assert.match(confirmed.confirmedLines.join(), /^Kortet er sperret, bekreftet av Buypass \d\d:\d\d\.$/)
    assert.equal(confirmed.externalReference, 'BP-77812')
    assert.deepEqual(
      confirmed.history.slice(-3).map(({ what, by }) => [what, by?.name]),
      [
        ['received', 'Buypass'],
        ['referenced', 'Buypass'],
        ['confirmation', 'Buypass'],
      ],
    )
    const per = straks.m365.chatOf('Per Olsen')
    await per.waitFor(
      new RegExp(`^Sak ${ticket.number}: Kortet er sperret, bekreftet av Buypass \\d\\d:\\d\\d\\.`),
    )
    await per.waitFor(
      ({ text }) => text.includes(`Sak ${ticket.number} ·`) && text.includes('bekreftet av Buypass'),
    )

    await press(url, { press: 'card-blocked' })
    const again = await settled(ingrid, ticket.number)
    assert.equal(again.version, confirmed.version, 'pressed again, it changes nothing')
  })

  it('marks the delivery that it came with as received', async () => {
    const ticket = await lostCard(straks)
    const url = linkTo(straks, ticket)
    await press(url, { press: 'received' })
    const { history, confirmed } = await settled(ingrid, ticket.number)
    assert.deepEqual(confirmed, [])
    assert.equal(history.at(-1)?.what, 'received')
    const kari = straks.m365.chatOf('Kari Hansen')
    await kari.waitFor(
      ({ text }) => text.includes(`Sak ${ticket.number} ·`) && /Buypass\s+svarte \d\d:\d\d/.test(text),
    )
    const page = await (await fetch(url)).text()
    assert.match(page, /✓ Mottatt/)
    assert.match(page, /value="card-blocked"/)
    await press(url, { press: 'received' })
    assert.equal((await settled(ingrid, ticket.number)).history.length, history.length)
  })

  it('counts more than an agent’s confirmation, and both give the employee only one message', async () => {
    const ticket = await reported(straks, 'Anne Dahl', { type: 'buypass-card', cause: 'stolen' })
    await ingrid.act(ticket, 'confirm', { what: 'card-blocked', source: 'agent' })
    await press(linkTo(straks, ticket), { press: 'card-blocked' })
    const { confirmed } = await settled(ingrid, ticket.number)
    assert.deepEqual(
      confirmed.map(({ source }) => source),
      ['desk'],
    )
    await straks.idle()
    const news = straks.m365
      .chatOf('Anne Dahl')
      .messages()
      .filter(({ text }) => text.startsWith(`Sak ${ticket.number}: Kortet`))
    assert.equal(news.length, 1)
  })

  it('sets the external reference once, and masks a secret in it', async () => {
    const ticket = await lostCard(straks)
    const url = linkTo(straks, ticket)
    await press(url, { press: 'received', reference: 'passord Sommer2026!' })
    const first = await settled(ingrid, ticket.number)
    assert.doesNotMatch(String(first.externalReference), /Sommer2026/)
    await press(url, { press: 'received', reference: 'BP-2' })
    assert.equal((await settled(ingrid, ticket.number)).externalReference, first.externalReference)
  })

  it('leads to a page that asks for the number alone when all else is answered, and for nothing after that', async () => {
    const ticket = await lostCard(straks)
    const url = linkTo(straks, ticket)
    const page = async () => (await fetch(url)).text()
    for (const said of ['received', 'card-blocked']) await press(url, { press: said })
    assert.match(await page(), /name="reference"[\s\S]*Lagre saksnummeret<\/button>/)
    await press(url, { press: 'reference', reference: 'BP-3' })
    assert.match(await page(), /Saksnummeret deres er notert/)
    assert.doesNotMatch(await page(), /<form|<button/)
    assert.equal((await settled(ingrid, ticket.number)).externalReference, 'BP-3')
  })

  it('counts as the help desk’s first touch when it is theirs, and as nobody’s when it is another desk’s', async () => {
    const card = await lostCard(straks)
    await press(linkTo(straks, card), { press: 'received' })
    assert.equal((await settled(ingrid, card.number)).touchedAt, null)
    const pc = await reported(straks, 'Nils Berg', { type: 'equipment-lost', cause: 'lost' })
    await press(linkTo(straks, pc, HELP_DESK), { press: 'received' })
    assert.ok((await settled(ingrid, pc.number)).touchedAt)
  })

  it('is a new one in each mail, and the older one goes on working', async () => {
    const ticket = await lostCard(straks)
    await pressOnReceipt(straks.m365.chatOf('Kari Hansen'), ticket.number, 'Legg til opplysninger')
    await straks.m365.chatOf('Kari Hansen').press('Lagre', { phone: '51 46 80 00' })
    await settled(ingrid, ticket.number)
    const links = mailsAbout(straks, BUYPASS, ticket.number).map(({ text }) => linkIn(text))
    assert.equal(new Set(links).size, 2)
    for (const link of links) assert.equal((await fetch(link)).status, 200)
  })

  it('is in the HTML of the mail too, and not in the mail about a withdrawal', async () => {
    const pc = await reported(straks, 'Anne Dahl', { type: 'equipment-lost', cause: 'stolen' })
    const mail = mailsAbout(straks, HELP_DESK, pc.number).at(-1)
    assert.ok(mail?.html.includes(`href="${linkIn(mail.text)}"`))
    await pressOnReceipt(straks.m365.chatOf('Anne Dahl'), pc.number, 'Trekk saken')
    await straks.m365.chatOf('Anne Dahl').press('Ja, det ble meldt ved en feil')
    await settled(ingrid, pc.number)
    const taken = mailsAbout(straks, HELP_DESK, pc.number).at(-1)
    assert.match(taken?.subject ?? '', /Trukket/)
    assert.doesNotMatch(taken?.text ?? '', /\/d\//)
  })

  it('says that a ticket is over, and takes no press any more', async () => {
    const ticket = await lostCard(straks)
    const url = linkTo(straks, ticket)
    await ingrid.act(ticket, 'resolve', { resolution: 'done' })
    const over = await settled(ingrid, ticket.number)
    const page = await (await fetch(url)).text()
    assert.match(page, /Saken er avsluttet/)
    assert.doesNotMatch(page, /<button/)
    assert.equal((await press(url, { press: 'card-blocked' })).status, 303)
    assert.equal((await settled(ingrid, ticket.number)).version, over.version)

    const other = await reported(straks, 'Per Olsen', { type: 'buypass-card', cause: 'lost' })
    await pressOnReceipt(straks.m365.chatOf('Per Olsen'), other.number, 'Funnet igjen')
    await straks.m365.chatOf('Per Olsen').press('Ja, det er funnet igjen')
    assert.match(await (await fetch(linkTo(straks, other))).text(), /Meldingen er trukket/)
  })

  it('leads to a page in the browser’s language, or in the chosen one', async () => {
    const url = linkTo(straks, await lostCard(straks))
    const said = async (accept: string, query = '') =>
      (await fetch(url + query, { headers: { 'accept-language': accept } })).text()
    assert.match(await said('en-GB'), /<html lang="en">[\s\S]*The card is blocked<\/button>/)
    assert.match(await said('nn'), /<html lang="nn">[\s\S]*Kortet er sperra<\/button>/)
    assert.match(await said('de-DE'), /<html lang="nb">/)
    assert.match(await said('en-GB', '?lang=nn'), /<html lang="nn">/)
    const pressed = await press(`${url}?lang=nn`, { press: 'received' })
    assert.match(pressed.headers.get('location') ?? '', /\?lang=nn$/)
  })

  it('works for thirty days, and then looks as if it had never existed', async () => {
    const ticket = await lostCard(straks)
    const url = linkTo(straks, ticket)
    clock.pass(30 * 24 * 60 - 5)
    assert.equal((await fetch(url)).status, 200)
    clock.pass(5)
    const expired = await fetch(url)
    const made = await fetch(url.replace(/[\w-]{43}$/, 'A'.repeat(43)))
    assert.deepEqual([expired.status, made.status], [404, 404])
    const withoutNonce = async (answer: Response) => (await answer.text()).replace(/nonce="[^"]*"/, '')
    assert.equal(await withoutNonce(expired), await withoutNonce(made))
    assert.equal((await press(url, { press: 'card-blocked' })).status, 404)
    await eraseExpired(straks)
    const links = await straks.beside(({ db }) => db.selectFrom('desk_links').selectAll().execute())
    assert.ok(links.every(({ sent_at }) => sent_at.getTime() > clock().getTime() - 30 * 24 * 60 * 60_000))
  })
})
