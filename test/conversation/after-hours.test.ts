import assert from 'node:assert/strict'
import { handClock } from '../helpers/hand-clock.ts'
import { reportLostCard, seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

const LATER = 'blir kanskje ikke lest før neste arbeidsdag'

describe('The warning that a mail may not be read before the next working day', () => {
  const clock = handClock()
  const straks = withStraks({ clock, organisation: { holidays: ['2026-12-24'] } })
  const told = async (name: string, moment: string) => {
    clock.set(moment)
    const number = await reportLostCard(straks, name)
    const receipt = await seen(straks.m365.chatOf(name), number, /Sak/)
    return receipt.text.includes(LATER)
  }

  it('stands on receipts at night, at weekends, on holidays and on the municipality’s own days off', async () => {
    assert.equal(await told('Kari Hansen', '2026-12-18T22:40+01:00'), true)
    assert.equal(await told('Per Olsen', '2026-12-19T11:00+01:00'), true)
    assert.equal(await told('Anne Dahl', '2026-12-24T11:00+01:00'), true)
    assert.equal(await told('Hilde Nes', '2026-12-25T11:00+01:00'), true)
  })

  it('is gone from a receipt that is refreshed on that working day', async () => {
    clock.set('2026-12-20T21:00+01:00')
    const chat = straks.m365.chatOf('Marit Tveit')
    const later = /kanskje ikkje lesen før neste arbeidsdag/
    await chat.say('mista buypasskortet')
    await chat.press('Send meldinga')
    const receipt = await chat.waitFor(({ text }) => text.includes('Sak ') && later.test(text))
    clock.set('2026-12-21T07:00+01:00')
    await chat.press('Legg til opplysningar', {}, receipt)
    await chat.press('Lagre', { where: 'på bussen' })
    await chat.waitFor(({ id, text }) => id === receipt.id && !later.test(text))
  })

  it('is missing on a working day', async () => {
    assert.equal(await told('Mikkel Ruud', '2026-12-28T11:00+01:00'), false)
  })
})
