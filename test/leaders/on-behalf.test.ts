import assert from 'node:assert/strict'
import { reportNew, seen } from '../helpers/reporting.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('Reported by somebody else', () => {
  const straks = withStraks()

  it('who did not report it themselves reads what to do when it is wrong', async () => {
    const number = await reportNew(chat('Ingrid Solberg'), 'mista buypasskortet', {
      affected: straks.m365.personNamed('Mikkel Ruud').id,
    })
    const card = await seen(chat('Mikkel Ruud'), number, /Stemmer det ikke, kan du trekke saken her/)
    assert.deepEqual(card.buttons, ['Legg til opplysninger', 'Funnet igjen', 'Trekk saken'])
    const receipt = await seen(chat('Ingrid Solberg'), number, /Buypass/)
    assert.doesNotMatch(receipt.text, /Stemmer det ikke/)
    // So that nothing is drawn anew meanwhile.
    await straks.idle()
    await chat('Mikkel Ruud').press('Trekk saken', {}, card)
    await chat('Mikkel Ruud').press('Ja, det ble meldt ved en feil')
    await seen(chat('Ingrid Solberg'), number, /Trukket: meldt ved en feil/)
  })

  it('mine saker shows each with its state, also to the affected person', async () => {
    const { m365 } = straks
    await reportNew(chat('Liv Bakke'), 'mista buypasskortet', {
      affected: m365.personNamed('Maria Strand').id,
    })
    await chat('Maria Strand').say('mine saker')
    await chat('Maria Strand').waitFor(/Buypass-kort mistet\nNy/)
  })

  function chat(name: string) {
    return straks.m365.chatOf(name)
  }
})
