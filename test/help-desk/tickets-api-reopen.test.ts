import assert from 'node:assert/strict'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { handClock, timePasses } from '../helpers/hand-clock.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, lostCard, personAt, settled } from '../helpers/tab-people.ts'

describe('A ticket that is opened again', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withStraks({ clock })
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('waits for the leader who never acknowledged as from the start: reminder, then the next level', async () => {
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

  it('bothers no leader who has acknowledged', async () => {
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
