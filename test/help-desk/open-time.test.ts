import assert from 'node:assert/strict'
import fc from 'fast-check'
import { afterOpenTime, openingAt, parseOpeningHours } from '../../bot/organisation/opening-hours.ts'
import { inOslo, numericDay } from '../../dialogs/oslo-time.ts'

const MINUTE = 60_000
const QUARTER = 15 * MINUTE
const HOUR = 60 * MINUTE

const office = hoursOf('man-fre 08:00-15:30')
const broken = hoursOf('man-tor 08:00-11:30, man-tor 12:00-15:30, fre 08:00-15:00')
const evenings = hoursOf('man-fre 07:00-22:00, lør-søn 10:00-24:00')
const always = hoursOf('man-søn 00:00-24:00')
const nights = hoursOf('man-søn 00:00-03:30')

/** The holidays in the calendar for 2026. */
const HOLIDAYS = [
  ...['2026-01-01', '2026-04-02', '2026-04-03', '2026-04-05', '2026-04-06', '2026-05-01', '2026-05-14'],
  ...['2026-05-17', '2026-05-24', '2026-05-25', '2026-12-25', '2026-12-26', '2027-01-01'],
]

describe('The time in which the help desk is open', () => {
  for (const [from, minutes, to, why] of [
    ['2026-11-24T09:00+01:00', 30, '2026-11-24T09:30+01:00', 'within the day'],
    ['2026-11-24T06:12+01:00', 30, '2026-11-24T08:30+01:00', 'from the opening on when it begins earlier'],
    ['2026-11-24T15:20+01:00', 30, '2026-11-25T08:20+01:00', 'its rest the next morning'],
    ['2026-11-24T15:00+01:00', 30, '2026-11-24T15:30+01:00', 'to the very end of the day'],
    ['2026-11-27T15:20+01:00', 30, '2026-11-30T08:20+01:00', 'over a weekend'],
    ['2026-11-28T12:00+01:00', 450, '2026-11-30T15:30+01:00', 'a whole day from a Saturday on'],
    ['2026-04-01T15:00+02:00', 60, '2026-04-07T08:30+02:00', 'over Easter'],
    ['2026-05-13T15:00+02:00', 60, '2026-05-15T08:30+02:00', 'over Ascension Day'],
    ['2026-12-24T15:00+01:00', 60, '2026-12-28T08:30+01:00', 'over Christmas'],
    ['2026-03-27T15:00+01:00', 60, '2026-03-30T08:30+02:00', 'into summer time'],
    ['2026-10-23T15:00+02:00', 60, '2026-10-26T08:30+01:00', 'out of summer time'],
  ] as const) {
    it(`counts ${why}`, () => {
      const at = afterOpenTime(new Date(from), minutes * MINUTE, office, [])
      assert.equal(at.toISOString(), new Date(to).toISOString())
    })
  }

  it('leaves out the days that the municipality adds to the public holidays', () => {
    const before = new Date('2026-12-23T15:00+01:00')
    const at = afterOpenTime(before, 60 * MINUTE, office, ['2026-12-24'])
    assert.equal(at.toISOString(), new Date('2026-12-28T08:30+01:00').toISOString())
  })

  it('leaves out the hour that summer time skips, and counts the hour twice that comes twice', () => {
    for (const [day, offset, end] of [
      ['2026-03-29', '+01:00', '2026-03-29T03:30+02:00'],
      ['2026-10-25', '+02:00', '2026-10-25T03:30+01:00'],
    ] as const) {
      const open = (Date.parse(end) - Date.parse(`${day}T00:00${offset}`)) / HOUR
      assert.equal(open, day === '2026-03-29' ? 2.5 : 4.5)
      const at = afterOpenTime(new Date(`${day}T00:00${offset}`), open * HOUR, nights, [])
      assert.equal(at.toISOString(), new Date(end).toISOString())
    }
  })

  const hours = fc.constantFrom(office, broken, evenings, always)
  /** Moments mostly near special days: the nights in which the clocks change, and holidays. */
  const moment = fc
    .oneof(
      fc.constantFrom('2026-03-28', '2026-10-24', '2026-04-01', '2026-05-16', '2026-12-23', '2026-12-31'),
      fc.integer({ min: 0, max: 364 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString()),
    )
    .chain((day) => fc.nat(4 * 24 * 4).map((quarters) => new Date(Date.parse(day) + quarters * QUARTER)))
  const long = fc.integer({ min: 1, max: 40 * 4 }).map((quarters) => quarters * QUARTER)

  it('is as long as the help desk is open between its beginning and its end', () =>
    fc.assert(
      fc.property(hours, moment, long, (one, from, milliseconds) => {
        const to = afterOpenTime(from, milliseconds, one, [])
        let open = 0
        for (let at = from.getTime(); at < to.getTime(); at += QUARTER)
          if (isOpen(new Date(at))) open += QUARTER
        assert.equal(open, milliseconds)
        assert.ok(isOpen(new Date(to.getTime() - 1)), 'it ends while it is open')

        function isOpen(at: Date): boolean {
          return !HOLIDAYS.includes(numericDay(at)) && openingAt(one, at, []).open
        }
      }),
      { numRuns: 60 },
    ))

  it('is the same in one go or in two, and never ends sooner for a later beginning', () =>
    fc.assert(
      fc.property(hours, moment, moment, long, long, (one, from, other, first, second) => {
        const inTwo = afterOpenTime(afterOpenTime(from, first, one, []), second, one, [])
        assert.deepEqual(inTwo, afterOpenTime(from, first + second, one, []))
        const [sooner, later] = [from, other].sort((a, b) => a.getTime() - b.getTime()) as [Date, Date]
        assert.ok(afterOpenTime(sooner, first, one, []) <= afterOpenTime(later, first, one, []))
      }),
      { numRuns: 300 },
    ))

  it('of a whole day ends at the same time of day, as clocks in Norway show it', () =>
    fc.assert(
      fc.property(moment, (from) => {
        const { hour, minute } = inOslo(afterOpenTime(from, 450 * MINUTE, office, []))
        const { hour: began, minute: minutes } = inOslo(from)
        const isWithin = began * 60 + minutes >= 480 && began * 60 + minutes < 930
        if (isWithin && openingAt(office, from, []).open && !HOLIDAYS.includes(numericDay(from)))
          assert.deepEqual([hour, minute], began * 60 + minutes === 480 ? [15, 30] : [began, minutes])
      }),
      { numRuns: 300 },
    ))
})

function hoursOf(text: string) {
  return parseOpeningHours(text) ?? assert.fail(text)
}
