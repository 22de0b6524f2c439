import assert from 'node:assert/strict'
import { openingAt, parseOpeningHours } from '../../bot/organisation/opening-hours.ts'

describe('The opening hours of a desk', () => {
  it('are read with a part for each time, in Norwegian and English', () => {
    const office = [{ days: [0, 1, 2, 3, 4], from: '08:00', to: '15:30' }]
    for (const text of ['man-fre 08:00-15:30', 'Måndag – fredag 8.00 – 15.30', 'mon-fri 08:00-15:30']) {
      assert.deepEqual(parseOpeningHours(text), office, text)
    }
    assert.deepEqual(parseOpeningHours('man-tor 08:00-15:30, fre 08:00-15:00; søn 10:00-24:00'), [
      { days: [0, 1, 2, 3], from: '08:00', to: '15:30' },
      { days: [4], from: '08:00', to: '15:00' },
      { days: [6], from: '10:00', to: '24:00' },
    ])
  })

  it('are left as text when they are written in any other way', () => {
    const others = [
      '',
      'hverdager 8-15',
      'døgnet rundt',
      'man-fre',
      'fre-man 08:00-15:00',
      'man 15:00-08:00',
      'man 08:61-09:00',
    ]
    for (const text of [...others, 'man 25:00-26:00', 'man-fre 08:00-15:30, ring ellers vakta']) {
      assert.equal(parseOpeningHours(text), null, text)
    }
  })

  // 2026-01-05 is a Monday. Norway is an hour ahead of UTC; in July two.
  const hours = parseOpeningHours('man-tor 08:00-15:30, fre 08:00-11:00, fre 12:00-15:00') ?? []
  const at = (moment: string) => {
    const { open, change } = openingAt(hours, new Date(moment), ['2026-12-24'])
    return `${open ? 'open until' : 'opens'} +${change.inDays} ${change.day} ${change.time}`
  }

  it('tell whether the desk is open, and until when', () => {
    assert.equal(at('2026-01-05T07:00Z'), 'open until +0 0 15:30')
    assert.equal(at('2026-01-05T14:29Z'), 'open until +0 0 15:30')
    assert.equal(at('2026-07-06T06:00Z'), 'open until +0 0 15:30')
  })

  it('tell when the desk opens next, over breaks, nights and weekends', () => {
    assert.equal(at('2026-01-05T06:59Z'), 'opens +0 0 08:00')
    assert.equal(at('2026-01-05T14:30Z'), 'opens +1 1 08:00')
    assert.equal(at('2026-01-09T10:00Z'), 'opens +0 4 12:00')
    assert.equal(at('2026-01-09T14:00Z'), 'opens +3 0 08:00')
    assert.equal(at('2026-01-10T23:30Z'), 'opens +1 0 08:00')
  })

  it('leave out public holidays and days that the municipality has added', () => {
    // Ascension Day is 14 May in 2026, Easter Sunday 5 April.
    assert.equal(at('2026-05-14T08:00Z'), 'opens +1 4 08:00')
    assert.equal(at('2026-04-01T14:00Z'), 'opens +6 1 08:00')
    assert.equal(at('2026-12-24T09:00Z'), 'opens +4 0 08:00')
    assert.equal(at('2026-12-23T09:00Z'), 'open until +0 2 15:30')
  })

  it('of one day a week begin again a week later', () => {
    const weekly = parseOpeningHours('ons 09:00-10:00') ?? []
    const { change } = openingAt(weekly, new Date('2026-01-07T09:30Z'), [])
    assert.deepEqual(change, { inDays: 7, day: 2, time: '09:00' })
  })
})
