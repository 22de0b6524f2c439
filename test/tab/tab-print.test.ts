import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { becomes, styleOf, withTab } from '../helpers/tab-browser.ts'
import { patch } from '../helpers/tab-windows.ts'

/** Set to a folder to keep pictures. */
const pictures = process.env.TAB_PICTURES

describe('A ticket on paper', () => {
  const tab = withTab()
  let number: string

  before(async () => {
    number = (await tab.lostCard()).number
    await tab.reported('Per Olsen', { type: 'system-password', cause: 'forgotten' })
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

  it('has its list without boxes to tick, a row in one piece and a line below each', async () => {
    const page = await tab.open('Ingrid Solberg', { width: 718 })
    const row = page.getByRole('row').filter({ hasText: number })
    await row.waitFor()
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.getByRole('checkbox').count(), 0)
    // Where the colours are forced, the shadow that is its line on the screen is not drawn either.
    await page.emulateMedia({ media: 'screen', forcedColors: 'active' })
    assert.equal((await styleOf(row)).borderBottomStyle, 'solid')
    await page.emulateMedia({ media: 'print', forcedColors: null })
    const { breakInside, borderBottomStyle } = await styleOf(row)
    assert.deepEqual([breakInside, borderBottomStyle], ['avoid', 'solid'])
  })

  it('has its list with the filters and the search that it is of, and the times instead of ages', async () => {
    const page = await tab.open('Ingrid Solberg', {
      width: 718,
      place: '/saker?type=buypass-card&q=Kari',
    })
    const needsSomebody = page.getByRole('button', { name: /^Trenger oppfølging/ })
    await page.getByRole('row').filter({ hasText: number }).waitFor()
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.getByRole('combobox', { name: 'Status' }).isVisible(), true)
    assert.equal(await needsSomebody.isVisible(), false)
    const after = await page.evaluate<string>(
      `getComputedStyle(document.querySelector('tbody time'), '::after').content`,
    )
    assert.match(after, /^"\d\d?\. \S+ 20\d\d, \d\d:\d\d"$/)
    await page.emulateMedia({ media: 'screen' })
    await needsSomebody.click()
    await page.getByRole('button', { pressed: true }).waitFor()
    await page.emulateMedia({ media: 'print' })
    assert.equal(await needsSomebody.isVisible(), true)
  })

  it('has the statistics with the colours that tell whose bar it is', async () => {
    const page = await tab.open('Ingrid Solberg', { place: '/statistikk' })
    const figure = page.getByRole('img', { name: 'Saker per måned' })
    await figure.waitFor()
    await page.emulateMedia({ media: 'print' })
    const name = figure.getByText('Buypass-kortet', { exact: true })
    assert.ok(await isColoured(page, await name.screenshot()))
    assert.equal((await styleOf(figure)).breakInside, 'avoid')
  })

  /** Tells whether the picture has more than greys. */
  function isColoured(page: Page, picture: Buffer): Promise<boolean> {
    return page.evaluate<boolean>(`(async () => {
      const image = await createImageBitmap(new Blob([Uint8Array.from(${JSON.stringify([...picture])})]))
      const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d')
      drawing.drawImage(image, 0, 0)
      const { data } = drawing.getImageData(0, 0, image.width, image.height)
      for (let at = 0; at < data.length; at += 4)
        if (Math.max(...data.slice(at, at + 3)) - Math.min(...data.slice(at, at + 3)) > 60) return true
      return false
    })()`)
  }

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
