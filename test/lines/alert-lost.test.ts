import assert from 'node:assert/strict'
import type { DeliveryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Fault } from '../../local/faults.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { isAlert, report, reportLostCard, seen, ticketOf, ticketWhen } from '../helpers/reporting.ts'
import { withNewStraks } from '../helpers/straks-under-test.ts'

const GONE: Fault = { reset: true }

describe('An alert whose answer is lost again and again', () => {
  const clock = handClock()
  const straks = withNewStraks({ clock })

  it('reaches the leader at the third try', async () => {
    const { m365 } = straks
    loseAlerts(GONE, GONE)
    const number = await reportLostCard(straks)
    await tried(number, 1)
    clock.pass(1)
    await tried(number, 2)
    clock.pass(5)

    await m365.chatOf('Ola Nordmann').waitFor(number)
    await ticketWhen(straks, number, (ticket) => toLeader(ticket).state === 'sent')
    await seen(m365.chatOf('Kari Hansen'), number, /varslet \d\d:\d\d, ikke bekreftet/)
  })

  it('is tried again after 1, 5 and 20 minutes, as the receipt says, and no sooner', async () => {
    loseAlerts(...Array(9).fill(GONE))
    const number = await reportLostCard(straks)
    for (const [at, minutes] of [1, 5, 20].entries()) {
      await tried(number, at + 1)
      await seen(straks.m365.chatOf('Kari Hansen'), number, /kan være varslet, .*, prøver igjen \d\d:\d\d/)
      await nothingWithin(minutes - 0.2, number)
      clock.pass(0.3)
    }
    const { state } = await tried(number, 4)
    assert.equal(state, 'unknown')
    await seen(straks.m365.chatOf('Kari Hansen'), number, /vet ikke om det kom fram$/m)
    const { attempts } = toLeader(await ticketOf(straks, number))
    clock.pass(6)
    await straks.idle()
    const { deliveries } = await ticketOf(straks, number)
    assert.ok(deliveries.some(({ occasion }) => occasion === 'reminder'))
    clock.pass(200)
    await straks.idle()
    assert.equal(toLeader(await ticketOf(straks, number)).attempts, attempts)
  })

  it('is tried again after twice that time when the ticket is not urgent', async () => {
    loseAlerts(GONE)
    const number = (await report(straks.m365.chatOf('Kari Hansen'), 'glemt pin på buypasskortet')) ?? ''
    await tried(number, 1)
    await nothingWithin(1.8, number)
    clock.pass(0.3)
    await straks.m365.chatOf('Ola Nordmann').waitFor(number)
  })

  it('is tried as often again when an agent asks for it', async () => {
    loseAlerts(...Array(4).fill(GONE))
    const number = await reportLostCard(straks)
    for (const [at, minutes] of [1, 5, 20].entries()) {
      await tried(number, at + 1)
      clock.pass(minutes)
    }
    const { id } = await tried(number, 4)
    loseAlerts(GONE)
    const ingrid = straks.m365.personNamed('Ingrid Solberg').id
    const headers = { authorization: `Bearer local:${ingrid}` }
    const asked = { method: 'POST', headers }
    assert.equal((await fetch(`${straks.straks.url}/api/deliveries/${id}/retry`, asked)).status, 200)
    await tried(number, 5)
    clock.pass(1)
    await straks.m365.chatOf('Ola Nordmann').waitFor(number)
  })

  it('is not repeated as a reminder that may have arrived, once the leader has confirmed', async () => {
    const { m365 } = straks
    const number = await reportLostCard(straks)
    const alert = await seen(m365.chatOf('Ola Nordmann'), number, /Meldt/)
    await straks.idle()
    let lost = 0
    m365.faults.always('teams.send', ({ body }) => (body.includes('Påminnelse') && ++lost ? GONE : undefined))
    clock.pass(31)
    await straks.idle()
    await m365.chatOf('Ola Nordmann').press('Bekreft at jeg har sett det', {}, alert)
    clock.pass(2)
    await straks.idle()
    const { deliveries } = await ticketOf(straks, number)
    const reminder = deliveries.find(({ occasion }) => occasion === 'reminder')
    assert.deepEqual([lost, reminder?.state], [1, 'unknown'])
  })

  function loseAlerts(...faults: Fault[]): void {
    straks.m365.faults.always('teams.send', (request) => (isAlert(request) ? faults.shift() : undefined))
  }

  async function tried(number: string, times: number): Promise<DeliveryJson> {
    const isTried = (ticket: TicketJson) => {
      const { attempts, state } = toLeader(ticket)
      return attempts === times && state === 'unknown'
    }
    const ticket = await ticketWhen(straks, number, isTried)
    // An attempt counts from its beginning; the next one's time counts from its end.
    await straks.idle()
    return toLeader(ticket)
  }

  async function nothingWithin(minutes: number, number: string): Promise<void> {
    const { attempts } = toLeader(await ticketOf(straks, number))
    clock.pass(minutes)
    // Some seconds are left, however long this takes.
    clock.slowDown()
    await straks.idle()
    assert.equal(toLeader(await ticketOf(straks, number)).attempts, attempts)
  }
})

function toLeader({ deliveries }: TicketJson): DeliveryJson {
  const alert = deliveries.find(
    ({ recipient, occasion }) => recipient.kind === 'leader' && occasion === 'report',
  )
  return alert ?? assert.fail('no alert')
}
