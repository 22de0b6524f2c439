import assert from 'node:assert/strict'
import { administrator } from '../helpers/person-rights.ts'
import { isReadableAt, withTab } from '../helpers/tab-browser.ts'
import { json, settled } from '../helpers/tab-people.ts'
import { wordsIn } from '../helpers/tab-words.ts'

describe('A ticket whose processing is restricted', () => {
  const tab = withTab()
  let number: string
  before(async () => {
    const report = { type: 'equipment-lost', cause: 'lost', note: 'Lå på bussen' }
    const ticket = await tab.reported('Kari Hansen', report)
    number = ticket.number
    await json(await tab.ingrid.act(ticket, 'comment', { text: 'Har du spurt sjåføren?' }))
    const asked = await settled(tab.ingrid, number)
    await json(await tab.ingrid.act(asked, 'resolve', { resolution: 'done' }))
    await administrator(tab.straks, () => new Date())('restrict', 'Kari Hansen')
  })

  const looks = [
    { theme: 'light', locale: 'nb-NO', words: wordsIn.nb, widths: [320, 1280] },
    { theme: 'dark', locale: 'nn-NO', words: wordsIn.nn, widths: [768] },
    { theme: 'contrast', locale: 'en-GB', words: wordsIn.en, widths: [390] },
  ] as const
  for (const { theme, locale, words, widths } of looks) {
    it(`says above what is left of it that it is restricted: ${theme}, ${locale}, ${widths.join(' and ')} px`, async () => {
      const page = await tab.openTicket(number, { theme, locale })
      const facts = page.getByRole('region', { name: words.ticket.facts })
      await facts.getByText(words.ticket.restricted).waitFor()
      assert.doesNotMatch((await page.textContent('main')) ?? '', /bussen|sjåføren/)
      await isReadableAt(widths, page, `restricted-${theme}`)
    })
  }
})
