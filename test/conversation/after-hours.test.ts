import assert from 'node:assert/strict'
import { handClock } from '../helpers/hand-clock.ts'
import { reportLostCard, seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

const LATER = 'blir kanskje ikke lest før neste arbeidsdag'

describe('A receipt says that nobody may read the mail before the next working day', () => {
  const clock = handClock()
  const straks = withStraks({ clock, organisation: { holidays: ['2026-12-24'] } })
  const told = async (name: string, moment: string) => {
    clock.set(moment)
    const number = await reportLostCard(straks, name)
    const receipt = await seen(straks.m365.chatOf(name), number, /Sak/)
    return receipt.text.includes(LATER)
  }

  it('at night, in a weekend, on a holiday and on a day off that the municipality has', async () => {
    assert.equal(await told('Kari Hansen', '2026-12-18T22:40+01:00'), true)
    assert.equal(await told('Per Olsen', '2026-12-19T11:00+01:00'), true)
    assert.equal(await told('Anne Dahl', '2026-12-24T11:00+01:00'), true)
    assert.equal(await told('Hilde Nes', '2026-12-25T11:00+01:00'), true)
  })

  it('and on no working day', async () => {
    assert.equal(await told('Mikkel Ruud', '2026-12-28T11:00+01:00'), false)
  })
})
