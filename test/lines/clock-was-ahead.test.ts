import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { waitUntil } from '../../local/wait-until.ts'
import { BUYPASS } from '../helpers/desks.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { withQueues } from '../helpers/queue-under-test.ts'
import { reportLostCard, ticketAtRest, toBuypass } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

const AN_HOUR_AT_MOST = { atOnce: 1, waitsAtMostMs: 60 * 60_000 }
const NOW = '2026-11-24T09:00+01:00'
const NEXT_YEAR = '2027-11-24T09:00+01:00'

describe('What was put off by a clock that was a year ahead', () => {
  const clock = handClock(NOW)
  const straks = withStraks({ clock })

  it('does not wait for next year: the mail goes when the clock is right', async () => {
    const { m365 } = straks
    clock.set(NEXT_YEAR)
    m365.faults.next('graph.sendMail', { status: 429, headers: { 'retry-after': '600' } })
    const number = await reportLostCard(straks)
    await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).lastError !== null)
    clock.set(NOW)
    await m365.mailbox(BUYPASS).waitForMail(number)
  })
})

describe('A job that another instance put off', () => {
  const under = withQueues()

  it('for longer than it may wait, is done by one whose clock is right; no other is', async () => {
    await putOff('fetch-devices', NEXT_YEAR)
    await putOff('fetch-profile', '2026-11-24T09:50+01:00')
    const done: string[] = []
    const right = await under.openQueue(handClock(NOW))
    for (const name of ['fetch-profile', 'fetch-devices'] as const)
      right.work(name, AN_HOUR_AT_MOST, async () => void done.push(name))
    await waitUntil(
      () => done.includes('fetch-devices') || undefined,
      30_000,
      () => 'not done',
    )
    await right.close()
    assert.deepEqual(done, ['fetch-devices'])
  })

  async function putOff(name: 'fetch-devices' | 'fetch-profile', time: string): Promise<void> {
    const failed = Promise.withResolvers<void>()
    const other = await under.openQueue(handClock(time))
    other.work(name, AN_HOUR_AT_MOST, async () => {
      failed.resolve()
      throw new Error('not now')
    })
    await other.add(under.database.db, name, { personId: randomUUID() })
    await failed.promise
    await other.close()
  }
})
