import assert from 'node:assert/strict'
import type { TicketJson, TicketPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { ticketWhen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, settled } from '../helpers/tab-people.ts'

describe('What the help desk writes to the employee', () => {
  const straks = withStraks()
  const ingrid = personAt(straks, 'Ingrid Solberg')
  const kari = personAt(straks, 'Kari Hansen')

  it('brings a comment to the employee in chat, without the secret in it', async () => {
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

  it('says in the history when a comment could not be delivered', async () => {
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

  it('begins a new chat with somebody whose old one Teams no longer knows', async () => {
    const ticket = await lostCard(straks)
    const body = { error: { code: 'ConversationNotFound' } }
    straks.m365.faults.next('teams.send', { status: 404, body })
    await json(await ingrid.act(ticket, 'comment', { text: 'Du har fått ny chat' }))
    await straks.m365.chatOf('Kari Hansen').waitFor('Du har fått ny chat')
    assert.equal((await ingrid.ticket(ticket.number)).hasFailedDelivery, false)
  })

  it('keeps what is written without the signs that no database holds', async () => {
    const ticket = await lostCard(straks)
    const text = 'Ring oss\u0000 i dag \ud83d'
    const commented = await json<TicketJson>(await ingrid.act(ticket, 'comment', { text }))
    assert.equal(commented.history.at(-1)?.text, 'Ring oss\ufffd i dag \ufffd')
    assert.equal((await ingrid.act(commented, 'comment', { text: ' ' })).status, 400)
  })
})

describe('What the help desk writes about something that was reported for a colleague', () => {
  const straks = withStraks()

  it('reaches both, however late', async () => {
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
