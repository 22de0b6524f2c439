import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { becomes, withTab } from '../helpers/tab-browser.ts'
import { patch } from '../helpers/tab-windows.ts'

/** Set to a folder to keep pictures. */
const pictures = process.env.TAB_PICTURES

describe('A ticket on paper', () => {
  const tab = withTab()
  let number: string

  before(async () => {
    number = (await tab.lostCard()).number
    await tab.ingrid.actNow(number, 'note', { text: 'Tredje gang i år.' })
    await tab.ingrid.actNow(number, 'comment', { text: 'Vi har bestilt nytt kort.' })
  })

  for (const theme of ['light', 'dark', 'contrast'] as const)
    it(`is black on white, whole, and without what is for agents alone: ${theme}`, async () => {
      const page = await tab.openTicket(number, { theme })
      await page.getByText('Tredje gang i år.').waitFor()
      await page.emulateMedia({ media: 'print' })
      const shown = await seen(page)
      for (const words of ['Buypass-kort mistet', number, 'Kari Hansen', 'Vi har bestilt nytt kort.'])
        assert.ok(shown.includes(words), words)
      assert.match(shown, /Ett internt notat er ikke med på utskriften\.\s+Skrevet ut av Ingrid Solberg\./)
      assert.doesNotMatch(shown, /Tredje gang|Bare Brukerhjelpen|Ta saken|Send til|Tilbake|Skriv ut\b/)
      await becomes(() => colours(page), ['rgb(0, 0, 0)', 'rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'])
      if (pictures) await page.screenshot({ path: `${pictures}/print-${theme}.png`, fullPage: true })
    })

  it('is printed by a button beside the link, never on a line of its own', async () => {
    const page = await tab.openTicket(number)
    await patch(page, 'window.print = () => document.body.setAttribute("data-printed", "")')
    await page.getByRole('button', { name: 'Skriv ut' }).click()
    await page.locator('body[data-printed]').waitFor()
    const top = async (name: string) => (await page.getByRole('button', { name }).boundingBox())?.y
    for (let width = 800; width <= 1440; width += 40) {
      await page.setViewportSize({ width, height: 800 })
      assert.equal(await top('Skriv ut'), await top('Kopier lenke'), `${width} px`)
    }
  })

  it('is printed by its reporter too, and on the screen nothing speaks of paper', async () => {
    const page = await tab.open('Kari Hansen', { place: `/sak/${number}` })
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    assert.doesNotMatch(await seen(page), /Skrevet ut|utskriften/)
    await page.emulateMedia({ media: 'print' })
    assert.doesNotMatch(await seen(page), /notat/)
  })

  /** Returns the page's text without parts that are not displayed. */
  function seen(page: Page): Promise<string> {
    return page.evaluate<string>('document.body.innerText')
  }

  /** Returns colours of words and backgrounds, the page's first; also of overlays, as a badge's edge. */
  function colours(page: Page): Promise<string[]> {
    return page.evaluate<string[]>(`(() => {
      const shown = [...document.querySelectorAll('#tab *')].filter((one) => one.checkVisibility() && one.textContent.trim())
      const styles = shown.flatMap((one) => ['', '::before', '::after'].map((part) => getComputedStyle(one, part)))
      return [...new Set([...styles.map(({ color }) => color), ...styles.map(({ backgroundColor }) => backgroundColor)])]
    })()`)
  }
})
