import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { story } from '../helpers/agent-story.ts'
import { isTooWide, tabAddress, violations, withTab } from '../helpers/tab-browser.ts'
import { complaining } from '../helpers/tab-windows.ts'
import { launchFirefox } from './firefox.ts'

/**
 * Each browser is narrow and wide, with a page's own colours and with forced ones. All themes at all widths are looked at
 * in tab-looks.test.ts: they are one style sheet, whatever shows it and whoever presses its keys.
 */
const days = [
  { browser: 'Chromium', width: 320, theme: 'light', forcedColours: false },
  { browser: 'Chromium', width: 1280, theme: 'light', forcedColours: true },
  { browser: 'Chromium', width: 2560, theme: 'contrast', forcedColours: false },
  { browser: 'Firefox', width: 320, theme: 'dark', forcedColours: false },
  { browser: 'Firefox', width: 1280, theme: 'light', forcedColours: true },
] as const
type Day = (typeof days)[number]

describe('An agent’s day with the keyboard alone', () => {
  const tab = withTab()
  const firefoxes: Browser[] = []
  after(() => Promise.all(firefoxes.map((one) => one.close())))

  for (const day of days) {
    const { browser, width, theme, forcedColours } = day
    it(`in ${browser}, ${width} px, ${theme}${forcedColours ? ', forced colours' : ''}`, async () => {
      const { number } = await tab.reported('Kari Hansen', { type: 'equipment-lost', cause: 'lost' })
      const context = await (browser === 'Firefox' ? inFirefox(day) : inChromium(day))
      const page = complaining(await context.newPage())
      page.setDefaultTimeout(60_000)
      await page.goto(tabAddress(tab.straks, 'Ingrid Solberg', { theme }))
      assert.equal(await page.evaluate('matchMedia("(forced-colors: active)").matches'), forcedColours)
      const isReadable = browser === 'Firefox' ? isReadableBeside : isReadableIn
      await isReadable(page, 'list')
      await story.find(page, number, 'kari')
      await story.open(page, number)
      await story.take(page)
      await story.comment(page, 'Har du sett i bilen?')
      await isReadable(page, 'ticket')
      await story.resolve(page)
      await story.seeStatistics(page)
      await isReadable(page, 'statistics')
      await context.close()
    })
  }

  /**
   * What the page shows, in a window of its own: a Firefox in whose page Playwright has looked for elements goes down
   * when axe-core reads it.
   */
  async function isReadableBeside(shown: Page, view: string): Promise<void> {
    const page = await shown.context().newPage()
    await page.goto(shown.url())
    await isReadableIn(page, view)
    await page.close()
  }

  async function isReadableIn(page: Page, view: string): Promise<void> {
    await page.evaluate(loaded)
    assert.deepEqual(await violations(page), [], view)
    assert.equal(await isTooWide(page), false, `${view}: it must be scrolled sideways`)
  }

  function inChromium({ width, forcedColours }: Day): Promise<BrowserContext> {
    const forcedColors = forcedColours ? 'active' : 'none'
    return newWindow(tab.browser, { width, forcedColors, reducedMotion: 'reduce' })
  }

  async function inFirefox({ width, forcedColours }: Day): Promise<BrowserContext> {
    // Its colours are the whole browser's.
    const firefox = await launchFirefox({ forcedColours })
    firefoxes.push(firefox)
    return newWindow(firefox, { width })
  }
})

/** In the page, when it has got what it shows. */
const loaded = `new Promise((done) => {
  const isThere = () => document.querySelector('main :is(h1, h2)') && !document.querySelector('[role=progressbar]')
  const look = () => isThere() ? done() : setTimeout(look, 50)
  look()
})`

function newWindow(
  browser: Browser,
  { width, ...more }: { width: number; forcedColors?: 'active' | 'none'; reducedMotion?: 'reduce' },
): Promise<BrowserContext> {
  return browser.newContext({ locale: 'nb-NO', viewport: { width, height: 900 }, ...more })
}
