import assert from 'node:assert/strict'
import type { TicketJson, TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { reportNew, ticketWhen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, settled } from '../helpers/tab-people.ts'

describe('A comment of the help desk', () => {
  const straks = withStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const kari = personAt(straks, 'Kari Hansen')

  it('reaches the reporter in chat, without the secret in it', async () => {
    const ticket = await lostCard(straks)
    const text = 'Ring oss på 51 46 80 00. Passordet er Sommer2026!'
    const commented = await json<TicketJson>(await ingrid.act(ticket, 'comment', { text }))
    const said = await straks.m365.chatOf('Kari Hansen').waitFor((one) => one.text.includes('Ring oss'))
    assert.match(said.text, new RegExp(`sak ${ticket.number}`))
    assert.doesNotMatch(said.text, /Sommer2026/)
    assert.doesNotMatch(commented.history.at(-1)?.text ?? '', /Sommer2026/)
    assert.match(commented.history.at(-1)?.text ?? '', /^Ring oss på 51 46 80 00/)
    assert.doesNotMatch(String(said.activity.summary), /Ring|2026/)
  })

  it('is marked as not heard when it could not be delivered, and can be sent again', async () => {
    const ticket = await lostCard(straks)
    straks.m365.faults.next('teams.send', { status: 404, body: {} })
    await json(await ingrid.act(ticket, 'comment', { text: 'Kommer denne fram?' }))
    const told = await ticketWhen(
      straks,
      ticket.number,
      ({ history }) => history.some(({ notHeard }) => notHeard.length > 0),
      { name: 'Ingrid Solberg' },
    )
    const { notHeard = [] } = told.history.find(({ text }) => text === 'Kommer denne fram?') ?? {}
    assert.deepEqual(
      notHeard.map(({ person }) => person?.name),
      ['Kari Hansen'],
    )
    assert.equal(told.hasFailedDelivery, true)
    const listed = await json<TicketPageJson>(await ingrid.ask('GET', '/api/tickets?limit=50'))
    const { hasFailedDelivery } = listed.items.find(({ number }) => number === ticket.number) ?? {}
    assert.equal(hasFailedDelivery, true)

    const again = () => ingrid.ask('POST', `/api/deliveries/${notHeard[0]?.delivery}/retry`)
    const sent = await json<TicketJson>(await again())
    assert.equal(sent.history.at(-1)?.what, 'retried')
    assert.equal(sent.history.at(-1)?.by?.name, 'Ingrid Solberg')
    assert.equal(sent.hasFailedDelivery, false)
    await straks.m365.chatOf('Kari Hansen').waitFor('Kommer denne fram?')
    await straks.idle()
    assert.equal((await again()).status, 409)
    assert.equal((await kari.ask('POST', `/api/deliveries/${notHeard[0]?.delivery}/retry`)).status, 403)
  })

  it('goes to a new chat when Teams no longer knows the old one', async () => {
    const ticket = await lostCard(straks)
    const body = { error: { code: 'ConversationNotFound' } }
    straks.m365.faults.next('teams.send', { status: 404, body })
    await json(await ingrid.act(ticket, 'comment', { text: 'Du har fått ny chat' }))
    await straks.m365.chatOf('Kari Hansen').waitFor('Du har fått ny chat')
    assert.equal((await ingrid.ticket(ticket.number)).hasFailedDelivery, false)
  })

  it('is kept without the characters that no database holds, and refused when it is empty', async () => {
    const ticket = await lostCard(straks)
    const text = 'Ring oss\u0000 i dag \ud83d'
    const commented = await json<TicketJson>(await ingrid.act(ticket, 'comment', { text }))
    assert.equal(commented.history.at(-1)?.text, 'Ring oss\ufffd i dag \ufffd')
    assert.equal((await ingrid.act(commented, 'comment', { text: ' ' })).status, 400)
  })
})

describe('A comment on a ticket that was reported for a colleague', () => {
  const straks = withStraks()

  it('reaches both people, even if Teams is away for a moment', async () => {
    const { m365 } = straks
    const ingrid = personAt(straks, 'Ingrid Solberg')
    const anne = m365.chatOf('Anne Dahl')
    await anne.say('pc-en er knust')
    await anne.press('Send meldingen', { affected: m365.personNamed('Per Olsen').id })
    const { items } = await json<TicketPageJson>(await ingrid.ask('GET', '/api/tickets'))
    const ticket = await settled(ingrid, items[0]?.number ?? '')
    const text = 'Kom innom oss i morgen.'
    m365.faults.next('teams.send', { status: 503, headers: { 'retry-after': '1' } })
    await json(await ingrid.act(ticket, 'comment', { text }))
    for (const name of ['Anne Dahl', 'Per Olsen']) {
      await m365.chatOf(name).waitFor((one) => one.text.includes(text))
    }
    const { history } = await ingrid.ticket(ticket.number)
    assert.ok(history.every(({ notHeard }) => notHeard.length === 0))
  })
})

describe('News by an agent of a ticket of their own', () => {
  const straks = withStraks()
  const chat = (name: string) => straks.m365.chatOf(name)
  const ingrid = personAt(straks, 'Ingrid Solberg')

  for (const [words, own, other] of [
    ['they reported it', 'Ingrid Solberg', 'Per Olsen'],
    ['it happened to them', 'Per Olsen', 'Ingrid Solberg'],
  ] as const)
    it(`does not come back to the agent when ${words}, and reaches the other person`, async () => {
      const affected = straks.m365.personNamed(other).id
      const number = await reportNew(chat(own), 'pc-en er knust', { affected })
      await settled(ingrid, number)
      const text = `Kom innom oss i morgen (${words}).`
      await ingrid.actNow(number, 'comment', { text })
      await chat('Per Olsen').waitFor(isNews(text))
      await straks.idle()
      assert.ok(!chat('Ingrid Solberg').messages().some(isNews(text)))
    })

  it('is kept, and told to nobody, when the ticket is about nobody else', async () => {
    const number = await reportNew(chat('Ingrid Solberg'), 'mista buypasskortet')
    await settled(ingrid, number)
    const text = 'Jeg ringer Buypass selv.'
    const { history } = await ingrid.actNow(number, 'comment', { text })
    assert.equal(history.at(-1)?.text, text)
    await straks.idle()
    assert.ok(!chat('Ingrid Solberg').messages().some(isNews(text)))
  })

  it('does not come back to the agent when it corrects a confirmation', async () => {
    const number = await reportNew(chat('Mikkel Ruud'), 'mista buypasskortet', { affected: ingrid.id })
    await settled(ingrid, number)
    await ingrid.actNow(number, 'confirm', { what: 'card-blocked', source: 'agent' })
    await ingrid.actNow(number, 'unconfirm', { what: 'card-blocked' })
    const corrected = `Sak ${number}: «Kortet er sperret» ble ført ved en feil`
    await chat('Mikkel Ruud').waitFor(isNews(corrected))
    await straks.idle()
    assert.ok(!chat('Ingrid Solberg').messages().some(isNews(corrected)))
  })

  function isNews(words: string) {
    return ({ text }: { text: string }) => text.includes(words)
  }
})
