import assert from 'node:assert/strict'
import type { TicketJson } from '../bot/helpdesk/api-shapes.ts'
import { handClock } from './hand-clock.ts'
import { withStraks } from './straks-under-test.ts'
import { json, lostCard, personAt, settled } from './tab-people.ts'

describe('A ticket that is opened again', () => {
  const clock = handClock('2026-11-24T09:00:00+01:00')
  const straks = withStraks({ clock, microsoft365: { clock } })
  const ingrid = personAt(straks, 'Ingrid Solberg')

  it('waits for the leader who never acknowledged as from the start: reminder, then the next level', async () => {
    const { number } = await reopenedAfter(2 * 24 * 60)
    await passed(29)
    assert.deepEqual(await steps(number), [])
    await passed(2)
    await until(number, ['reminded'])
    await passed(28)
    assert.deepEqual(await steps(number), ['reminded'])
    await passed(2)
    await until(number, ['reminded', 'escalated'])
    await straks.m365.chatOf('Liv Bakke').waitFor((one) => one.text.includes(number))
  })

  it('bothers no leader who has acknowledged', async () => {
    const ticket = await lostCard(straks)
    await json(await ingrid.act(ticket, 'acknowledge', { how: 'phone' }))
    const { number } = await closedAndReopened(ticket.number, 60)
    await passed(120)
    assert.deepEqual(await steps(number), [])
  })

  async function reopenedAfter(minutes: number): Promise<TicketJson> {
    const { number } = await lostCard(straks)
    return closedAndReopened(number, minutes)
  }

  async function closedAndReopened(number: string, minutes: number): Promise<TicketJson> {
    await json(await ingrid.act(await settled(ingrid, number), 'resolve', { resolution: 'done' }))
    await passed(minutes)
    return json<TicketJson>(await ingrid.act(await ingrid.ticket(number), 'reopen', {}))
  }

  /** Long enough for the queue to look. */
  async function passed(minutes: number): Promise<void> {
    clock.pass(minutes)
    await new Promise((resolve) => setTimeout(resolve, 1_500))
  }

  async function steps(number: string): Promise<string[]> {
    const { history } = await ingrid.ticket(number)
    return history.map(({ what }) => what).filter((what) => ['reminded', 'escalated'].includes(what))
  }

  async function until(number: string, expected: string[]): Promise<void> {
    for (let looks = 0; looks < 100; looks += 1) {
      if ((await steps(number)).length >= expected.length) break
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    assert.deepEqual(await steps(number), expected)
  }
})
