import assert from 'node:assert/strict'
import { clocked } from '../helpers/clocked.ts'
import { startSeeded } from '../helpers/seeded.ts'
import { withTab } from '../helpers/tab-browser.ts'

describe('The line of a ticket in the list, where tickets are due and messages have failed', () => {
  const tab = withTab(() => startSeeded(120, { organisation: clocked }))

  // When each is due is reckoned once the bot has started.
  before(() => tab.straks.idle())

  for (const width of [390, 720, 1000, 1100, 1279, 1280, 1366, 1600])
    it(`says what happened, and all of it is on the page and over nothing else, ${width} px wide`, async () => {
      const page = await tab.open('Ingrid Solberg', { width, place: '/saker?attention=true' })
      await page.getByText('Kom ikke fram').first().waitFor()
      const rows = await page.evaluate<{ link: number; over: number; text: string }[]>(`
        [...document.querySelectorAll('tbody tr')].map((row) => {
          const link = row.querySelector('a')
          const cell = link.closest('td').getBoundingClientRect()
          const parts = [...link.parentElement.children].map((part) => part.getBoundingClientRect().right)
          return { link: link.getBoundingClientRect().width, over: Math.max(...parts) - cell.right, text: row.innerText }
        })`)
      assert.ok(rows.some(({ text }) => text.includes('for sent')))
      assert.deepEqual(
        rows.filter(({ link, over }) => link < 100 || over > 0),
        [],
      )
      assert.equal(await page.evaluate('document.scrollingElement.scrollWidth - innerWidth'), 0)
    })
})
