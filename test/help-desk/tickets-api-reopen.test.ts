import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import { mailsAbout, pressOnReceipt, reportNew, seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, settled } from '../helpers/tab-people.ts'

describe('A ticket that is opened again', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('waits for a leader who never acknowledged as from the start: reminder, then next level', async () => {
    const { number } = await reopenedAfter(2 * 24 * 60)
    await timePasses(29, clock, straks)
    assert.deepEqual(await steps(number), [])
    await timePasses(2, clock, straks)
    assert.deepEqual(await steps(number), ['reminded'])
    await timePasses(28, clock, straks)
    assert.deepEqual(await steps(number), ['reminded'])
    await timePasses(2, clock, straks)
    assert.deepEqual(await steps(number), ['reminded', 'escalated'])
    await straks.m365.chatOf('Liv Bakke').waitFor((one) => one.text.includes(number))
  })

  it('reminds no leader who has acknowledged', async () => {
    const ticket = await lostCard(straks)
    await json(await ingrid.act(ticket, 'acknowledge', { how: 'phone' }))
    const { number } = await closedAndReopened(ticket.number, 60)
    await timePasses(120, clock, straks)
    assert.deepEqual(await steps(number), [])
  })

  async function reopenedAfter(minutes: number): Promise<TicketJson> {
    const { number } = await lostCard(straks)
    return closedAndReopened(number, minutes)
  }

  async function closedAndReopened(number: string, minutes: number): Promise<TicketJson> {
    await json(await ingrid.act(await settled(ingrid, number), 'resolve', { resolution: 'done' }))
    await timePasses(minutes, clock, straks)
    return ingrid.actNow(number, 'reopen', {})
  }

  async function steps(number: string): Promise<string[]> {
    const { history } = await ingrid.ticket(number)
    return history.map(({ what }) => what).filter((what) => ['reminded', 'escalated'].includes(what))
  }
})

describe('A withdrawn report that an agent opens again', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withStraks({ clock })
  const chat = (name: string) => straks.m365.chatOf(name)
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('is announced to everybody who was told that it was withdrawn', async () => {
    const number = await reportNew(chat('Kari Hansen'), 'mista buypasskortet')
    await withdrawn('Kari Hansen', number)
    await ingrid.actNow(number, 'reopen', {})
    await straks.idle()
    const [, , mail] = mailsAbout(straks, BUYPASS, number)
    assert.match(mail?.subject ?? '', /\] Haster, åpnet igjen: vurder sperring av Buypass-kort$/)
    assert.match(mail?.text ?? '', /Meldingen ble trukket, men gjelder likevel/)
    assert.match(mail?.text ?? '', /vurdere sperring\sstraks/)
    await seen(chat('Ola Nordmann'), number, /Buypass-kort mistet, er åpnet igjen/)
    const receipt = await seen(chat('Kari Hansen'), number, /Sak .* · Ny/)
    assert.match(
      receipt.text,
      /Buypass\ne-post sendt 09:\d\d, beskjed om at saken er åpnet igjen sendt 09:\d\d\n/,
    )
    assert.doesNotMatch(receipt.text, /trukket/)
    const rows = await straks.beside(({ db }) =>
      db.selectFrom('tickets').select('withdrawn_because').where('number', '=', number).execute(),
    )
    assert.deepEqual(rows, [{ withdrawn_because: null }])
  })

  it('is mailed as a report to a desk that had not got it before the withdrawal', async () => {
    straks.m365.faults.always('graph.sendMail', { status: 503, headers: { 'retry-after': '600' } })
    const number = await reportNew(chat('Per Olsen'), 'mista buypasskortet')
    await straks.idle()
    await withdrawn('Per Olsen', number)
    await ingrid.actNow(number, 'reopen', {})
    straks.m365.faults.clear()
    await timePasses(11, clock, straks)
    assert.deepEqual(
      mailsAbout(straks, BUYPASS, number).map(({ subject }) => subject),
      [`[Straks ${number}] Haster: vurder sperring av Buypass-kort`],
    )
    assert.equal((await ingrid.ticket(number)).needsAttention, false)
  })

  it('cancels a mail about the withdrawal that was not sent yet', async () => {
    const number = await reportNew(chat('Jonas Moe'), 'mista buypasskortet')
    await straks.idle()
    straks.m365.faults.always('graph.sendMail', { status: 503, headers: { 'retry-after': '600' } })
    await withdrawn('Jonas Moe', number)
    await ingrid.actNow(number, 'reopen', {})
    straks.m365.faults.clear()
    await timePasses(11, clock, straks)
    assert.equal(mailsAbout(straks, BUYPASS, number).length, 1)
    const { deliveries, needsAttention } = await ingrid.ticket(number)
    const taken = deliveries.find(({ occasion, channel }) => occasion === 'withdrawal' && channel === 'email')
    assert.deepEqual([taken?.state, needsAttention], ['cancelled', false])
    assert.equal((await ingrid.ask('POST', `/api/deliveries/${taken?.id}/retry`)).status, 409)
  })

  async function withdrawn(name: string, number: string): Promise<void> {
    await straks.idle()
    await pressOnReceipt(chat(name), number, 'Trekk saken')
    await chat(name).press('Ja, det ble meldt ved en feil')
    await straks.idle()
  }
})
