import assert from 'node:assert/strict'
import { addDuration } from '../../bot/time/duration.ts'

describe('A duration', () => {
  const add = (from: string, months: number) => addDuration(new Date(from), { months }).toISOString()

  it('of months follows the calendar', () => {
    assert.equal(add('2026-03-15T10:00:00.000Z', 12), '2027-03-15T10:00:00.000Z')
    assert.equal(add('2026-11-30T10:00:00.000Z', 3), '2027-02-28T10:00:00.000Z')
    assert.equal(add('2028-01-31T10:00:00.000Z', 1), '2028-02-29T10:00:00.000Z')
  })

  it('of milliseconds is as long as it says', () => {
    const sum = addDuration(new Date('2026-03-15T10:00:00.000Z'), { milliseconds: 90_000 })
    assert.equal(sum.toISOString(), '2026-03-15T10:01:30.000Z')
  })
})
