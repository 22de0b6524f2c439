import assert from 'node:assert/strict'
import { formatsIn } from '../../tab/language/formats.ts'
import { wordsIn } from '../helpers/tab-words.ts'

describe('The age of a ticket, on Monday 30 November at 10:00', () => {
  const now = Date.parse('2026-11-30T09:00:00Z')
  const ages: Record<string, string> = {
    '2026-11-30T08:59:30Z': 'nå nettopp',
    '2026-11-30T08:30:00Z': 'for 30 min siden',
    '2026-11-30T05:00:00Z': 'for 4 timer siden',
    '2026-11-29T10:00:00Z': 'for 23 timer siden',
    '2026-11-29T08:00:00Z': 'for 25 timer siden',
    '2026-11-28T23:30:00Z': 'for 33 timer siden',
    '2026-11-28T11:00:00Z': 'for 2 dager siden',
    '2026-10-25T11:00:00Z': '25.10.2026',
  }
  for (const [at, age] of Object.entries(ages)) {
    it(`is «${age}» when it was reported at ${at}`, () =>
      assert.equal(formatsIn('nb', wordsIn.nb).age(at, now), age))
  }

  it('is «i går» from a day and a half on', () => {
    const inTheEvening = Date.parse('2026-11-30T22:00:00Z')
    assert.equal(formatsIn('nb', wordsIn.nb).age('2026-11-29T08:00:00Z', inTheEvening), 'i går')
  })

  it('is in hours within the same day, even on the day that has 25', () => {
    const lateOnThatDay = Date.parse('2026-10-25T22:30:00Z')
    assert.equal(formatsIn('nb', wordsIn.nb).age('2026-10-24T22:10:00Z', lateOnThatDay), 'for 24 timer siden')
  })
})
