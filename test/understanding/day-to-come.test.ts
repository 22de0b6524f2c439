import assert from 'node:assert/strict'
import { dayToCome } from '../../dialogs/understand/day-to-come.ts'

describe('The last day of somebody who leaves', () => {
  const said: [now: string, text: string, day: string | null][] = [
    ['2026-12-30T11:00+01:00', 'i overmorgen', '2027-01-01'],
    ['2026-12-30T11:00+01:00', '31. januar', '2027-01-31'],
    ['2026-12-31T23:30+01:00', 'ved årsskiftet', '2026-12-31'],
    ['2027-01-01T00:30+01:00', 'i dag', '2027-01-01'],
    ['2027-01-05T11:00+01:00', '15. desember', '2026-12-15'],
    ['2027-01-31T11:00+01:00', 'om en måned', '2027-02-28'],
    ['2027-10-31T11:00+01:00', 'om fire måneder', '2028-02-29'],
    ['2028-02-10T11:00+01:00', 'ut måneden', '2028-02-29'],
    ['2027-02-10T11:00+01:00', '29. februar', null],
    ['2026-11-25T11:00+01:00', 'hun sluttet fredag', '2026-11-20'],
    ['2026-11-25T11:00+01:00', 'hun slutter fredag', '2026-11-27'],
    ['2026-11-25T11:00+01:00', 'det er slutt på torsdag, sjefen min sluttet før meg', '2026-11-26'],
    // In the nights in which the clocks change.
    ['2027-03-28T01:30+01:00', 'om to uker', '2027-04-11'],
    ['2027-10-31T02:30+01:00', 'i morgen', '2027-11-01'],
  ]
  for (const [now, text, day] of said)
    it(`said on ${now}, "${text}" is ${day}`, () => assert.equal(dayToCome(text, new Date(now)), day))
})
