import assert from 'node:assert/strict'
import fc from 'fast-check'
import { judge, pausesFor, type Verdict } from '../../bot/deliveries/outcome.ts'
import { usualLimits } from '../../bot/queue/limits.ts'
import { DeliveryFailure, type FailureKind } from '../../bot/remote/delivery-failure.ts'
import type { DeliveryRow } from '../../bot/store/schema.ts'
import { delivery } from '../helpers/made-up-rows.ts'

const MINUTE = 60_000
const GIVEN_UP = 24 * 60 * MINUTE

describe('The pauses between attempts at a delivery', () => {
  it('allow at least eight attempts at a refused mail within ten minutes', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (chance) => {
        const tries = triesOf(new DeliveryFailure('later', 'refused', 'smtp 535'), chance)
        assert.ok(tries.filter((at) => at <= 10 * MINUTE).length >= 8, String(tries))
      }),
    ))

  it('are short while a delivery is young, however many attempts it has had', () => {
    const row = delivery({ state: 'pending', attempts: 15, created_at: new Date(0) })
    const away = new DeliveryFailure('later', 'away', 'teams 503')
    const { change } = judged(row, away, 30_000, 1)
    assert.deepEqual(change.due_at, new Date(60_000))
  })

  it('are never none, when the other side asks for none or the clock was set back', () => {
    const row = delivery({ state: 'pending', attempts: 2_000, created_at: new Date(0) })
    const asksForNone = judged(row, new DeliveryFailure('later', 'busy', 'teams 429', 0), 0, 0)
    assert.deepEqual(asksForNone.change.due_at, new Date(2_000))
    const setBack = judged(row, new DeliveryFailure('later', 'away', 'teams 503'), -1, 1)
    assert.deepEqual(setBack.change.due_at, new Date(10 * MINUTE - 1))
  })

  it('are 1, 5 and 20 minutes for an urgent ticket after a lost answer, and twice that otherwise', () => {
    const lost = new DeliveryFailure('unknown', 'away', 'teams ECONNRESET')
    assert.deepEqual(triesOf(lost, 0, 'urgent'), minutes(0, 1, 6, 26))
    assert.deepEqual(triesOf(lost, 0, 'normal'), minutes(0, 2, 12, 52))
  })

  it('are at first as long as the other side asks for, and later never shorter than that', () => {
    assert.deepEqual(triesOf(new DeliveryFailure('unknown', 'away', 'graph 504', 0), 0), minutes(0, 0, 5, 25))
    assert.deepEqual(
      triesOf(new DeliveryFailure('unknown', 'away', 'graph 504', 10 * MINUTE), 0),
      minutes(0, 10, 20, 40),
    )
  })

  it('end with attention, and with the delivery failed or unknown', () => {
    const ends: [FailureKind, DeliveryRow['state'], number, Verdict['change']['state']][] = [
      ['unknown', 'unknown', 3, 'unknown'],
      ['never', 'unknown', 1, 'unknown'],
      ['never', 'pending', 0, 'failed'],
    ]
    for (const [kind, state, repeats, expected] of ends) {
      const { change, attention } = judged(
        delivery({ state, repeats }),
        new DeliveryFailure(kind, 'refused', 'code'),
        0,
        0,
      )
      assert.deepEqual([change.state, change.due_at, attention], [expected, null, true])
    }
  })
})

/** Returns the times of all tries, from the first one, if every try fails like this. */
function triesOf(
  failure: DeliveryFailure,
  chance: number,
  urgency: 'urgent' | 'normal' = 'urgent',
): number[] {
  const tries: number[] = []
  let row = delivery({ state: 'pending', created_at: new Date(0) })
  for (let at: number | undefined = 0; at !== undefined; ) {
    tries.push(at)
    const { change } = judged({ ...row, attempts: tries.length }, failure, at, chance, urgency)
    row = { ...row, ...change }
    at = change.due_at?.getTime()
  }
  return tries
}

function judged(
  row: DeliveryRow,
  failure: DeliveryFailure,
  at: number,
  chance: number,
  urgency: 'urgent' | 'normal' = 'urgent',
): Verdict {
  const pauses = pausesFor(urgency, usualLimits({ mailsPerMinute: 29 }))
  const times = { now: new Date(at), giveUpAt: new Date(GIVEN_UP), pauses, chance }
  return judge(row, { kind: 'failed', failure }, times)
}

function minutes(...those: number[]): number[] {
  return those.map((one) => one * MINUTE)
}
