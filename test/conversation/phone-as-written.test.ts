import assert from 'node:assert/strict'
import { reportNew, ticketOf } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('A phone number on the form', () => {
  const straks = withStraks()

  const written: [string, string, string, string][] = [
    [
      'copied from a phone’s contacts',
      'Kari Hansen',
      '\u202d+47\u00a0912\u00a034\u00a0567\u202c',
      '+47 912 34 567',
    ],
    ['with spaces that do not break', 'Per Olsen', '912\u00a034\u00a0567', '912 34 567'],
    ['with full stops', 'Anne Dahl', '912.34.567', '912 34 567'],
    ['with brackets and hyphens', 'Marit Tveit', '(+47) 912-34-567', '+47 912 34 567'],
    ['with a word', 'Jonas Moe', 'mob 91234567', '91234567'],
  ]
  for (const [how, name, phone, kept] of written)
    it(`is kept in a readable form when it comes ${how}`, async () => {
      const chat = straks.m365.chatOf(name)
      await chat.say('bokmål')
      const number = await reportNew(chat, 'mista buypasskortet', { phone })
      const { facts } = await ticketOf(straks, number, name)
      assert.equal(facts.find((fact) => fact.name === 'phone')?.value, kept)
    })

  it('is not kept when the field holds no number', async () => {
    const chat = straks.m365.chatOf('Hilde Nes')
    const number = await reportNew(chat, 'mista buypasskortet', { phone: 'etter 15.30' })
    const { facts } = await ticketOf(straks, number, 'Hilde Nes')
    assert.equal(
      facts.find((fact) => fact.name === 'phone'),
      undefined,
    )
  })
})
