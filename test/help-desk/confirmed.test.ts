import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { chatting } from '../helpers/chatting.ts'
import { ticketWhen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, reported, settled } from '../helpers/tab-people.ts'

const BLOCKED = { what: 'card-blocked', source: 'agent' }

describe('A confirmation by an agent', () => {
  const straks = withStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const kari = personAt(straks, 'Kari Hansen')
  const ola = personAt(straks, 'Ola Nordmann')

  it('stands on every card instead of the text about waiting', async () => {
    const ticket = await lostCard(straks)
    assert.deepEqual(ticket.confirmed, [])
    assert.deepEqual(ticket.confirmable, { 'card-blocked': 'Kortet er sperret' })
    const confirmed = await json<TicketJson>(await ingrid.act(ticket, 'confirm', BLOCKED))
    assert.deepEqual(
      confirmed.confirmed.map(({ what, by, source }) => ({ what, by: by?.name, source })),
      [{ what: 'card-blocked', by: 'Ingrid Solberg', source: 'agent' }],
    )
    const said = /Kortet er sperret, bekreftet av Buypass \d\d:\d\d \(ført av Brukerhjelpen\)\./
    assert.match(confirmed.confirmedLines.join(), said)
    for (const name of ['Kari Hansen', 'Ola Nordmann']) {
      const card = await straks.m365
        .chatOf(name)
        .waitFor(({ text, buttons }) => text.includes(ticket.number) && said.test(text) && buttons.length > 0)
      assert.doesNotMatch(card.text, /ikke sperret før/)
    }
    assert.deepEqual(confirmed.history.at(-1)?.details, {
      claim: 'card-blocked',
      source: 'agent',
      desk: 'buypass',
    })
  })

  it('is told to the reporter once, and answers the question whether the card is blocked', async () => {
    const ticket = await reported(straks, 'Per Olsen', { type: 'buypass-card', cause: 'stolen' })
    const confirmed = await json<TicketJson>(await ingrid.act(ticket, 'confirm', BLOCKED))
    assert.equal((await ingrid.act(confirmed, 'confirm', BLOCKED)).status, 409)
    const per = straks.m365.chatOf('Per Olsen')
    await per.waitFor(new RegExp(`^Sak ${ticket.number}: Kortet er sperret, bekreftet av Buypass`))
    await settled(ingrid, ticket.number)
    const news = per.messages().filter(({ text }) => text.startsWith(`Sak ${ticket.number}: Kortet`))
    assert.equal(news.length, 1)
    assert.doesNotMatch(String(news[0]?.activity.summary), /sperret|2026/)
    await chatting(per, [
      ['er kortet sperret nå?', /^Kortet er sperret, bekreftet av Buypass \d\d:\d\d/],
      ['mine saker', /Ny\u00a0· Kortet er sperret, bekreftet av Buypass/],
    ])
  })

  it('can be taken back after a wrong press, and the reporter hears of that too', async () => {
    const ticket = await lostCard(straks)
    const confirmed = await json<TicketJson>(await ingrid.act(ticket, 'confirm', BLOCKED))
    const chat = straks.m365.chatOf('Kari Hansen')
    await chat.waitFor(new RegExp(`^Sak ${ticket.number}: Kortet er sperret`))
    const { version } = await settled(ingrid, ticket.number)
    const right = { ...confirmed, version }
    const corrected = await json<TicketJson>(await ingrid.act(right, 'unconfirm', { what: 'card-blocked' }))
    assert.deepEqual(corrected.confirmed, [])
    await chat.waitFor(`Sak ${ticket.number}: «Kortet er sperret» ble ført ved en feil`)
    await chat.waitFor(
      ({ text }) => text.includes(`Sak ${ticket.number} ·`) && /ikke sperret før Buypass/.test(text),
    )
    assert.equal((await ingrid.act(corrected, 'unconfirm', { what: 'card-blocked' })).status, 409)
  })

  it('must fit the incident type and its cause', async () => {
    const pc = await reported(straks, 'Anne Dahl', { type: 'equipment-lost', cause: 'stolen' })
    assert.deepEqual(Object.keys(pc.confirmable), ['device-locked', 'device-wiped'])
    const wiped = await json<TicketJson>(
      await ingrid.act(pc, 'confirm', { what: 'device-wiped', source: 'agent' }),
    )
    assert.match(
      wiped.confirmedLines.join(),
      /^Utstyret er slettet, bekreftet av IKT Brukerhjelpen \d\d:\d\d\.$/,
    )
    assert.equal((await ingrid.act(wiped, 'confirm', BLOCKED)).status, 400)
    const pin = await reported(straks, 'Anne Dahl', { type: 'buypass-card', cause: 'pin-forgotten' })
    assert.deepEqual(pin.confirmable, {})
    assert.equal((await ingrid.act(pin, 'confirm', BLOCKED)).status, 400)
  })

  it('can be given and taken back by agents alone, and only as their own word', async () => {
    const ticket = await lostCard(straks)
    for (const who of [kari, ola]) {
      assert.equal((await who.act(ticket, 'confirm', BLOCKED)).status, 403)
      assert.equal((await who.act(ticket, 'unconfirm', { what: 'card-blocked' })).status, 403)
    }
    for (const source of ['desk', 'employee', undefined])
      assert.equal((await ingrid.act(ticket, 'confirm', { ...BLOCKED, source })).status, 400)
    const path = `/api/tickets/${ticket.number}/confirm`
    assert.equal((await ingrid.ask('POST', path, BLOCKED)).status, 428)
    assert.deepEqual((await ticketWhen(straks, ticket.number, () => true)).confirmed, [])
  })

  it('is in the CSV file', async () => {
    const ticket = await lostCard(straks)
    await json(await ingrid.act(ticket, 'confirm', BLOCKED))
    const csv = await (await ingrid.ask('GET', '/api/tickets.csv')).text()
    const [head = '', ...lines] = csv.split('\r\n')
    assert.match(head, /;Bekreftet(?:;|$)/)
    const line = lines.find((one) => one.startsWith(ticket.number)) ?? ''
    assert.match(line, /;"?Kortet er sperret, bekreftet av Buypass \d{4}-\d\d-\d\d \d\d:\d\d \(ført/)
  })
})
