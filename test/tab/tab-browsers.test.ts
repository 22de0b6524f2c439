import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { story } from '../helpers/agent-story.ts'
import { isTooWide, tabAddress, violations, withTab } from '../helpers/tab-browser.ts'
import { complaining } from '../helpers/tab-windows.ts'
import { launchFirefox } from './firefox.ts'

/** Each width in another theme: every story is told in all of both, and not in each of each. */
const looks = [
  { width: 320, theme: 'light', forcedColours: false },
  { width: 1280, theme: 'dark', forcedColours: false },
  { width: 2560, theme: 'contrast', forcedColours: false },
  { width: 1280, theme: 'light', forcedColours: true },
] as const
type Look = (typeof looks)[number]

describe('An agent’s day with the keyboard alone', () => {
  const tab = withTab()
  /** Of each kind of colours one, as a whole browser has them. */
  const firefoxes = new Map<boolean, Promise<Browser>>()
  after(() => Promise.all([...firefoxes.values()].map(async (one) => (await one).close())))

  const browsers = {
    Chromium: inChromium,
    Firefox: inFirefox,
  }
  for (const [browser, open] of Object.entries(browsers)) {
    for (const look of looks) {
      const { width, theme, forcedColours } = look
      // The dark colours are the same ones there, and so wide it has been with forced ones.
      if (browser === 'Firefox' && theme === 'dark') continue
      it(`in ${browser}, ${width} px, ${theme}${forcedColours ? ', forced colours' : ''}`, async () => {
        const { number } = await tab.reported('Kari Hansen', { type: 'equipment-lost', cause: 'lost' })
        const context = await open(look)
        const page = complaining(await context.newPage())
        page.setDefaultTimeout(60_000)
        await page.goto(tabAddress(tab.straks, 'Ingrid Solberg', { theme }))
        assert.equal(await page.evaluate('matchMedia("(forced-colors: active)").matches'), forcedColours)
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
  }

  /**
   * What the page shows, in a window of its own: a Firefox in whose page Playwright has looked for elements goes down
   * when axe-core reads it.
   */
  async function isReadable(shown: Page, view: string): Promise<void> {
    const page = await shown.context().newPage()
    await page.goto(shown.url())
    await page.evaluate(loaded)
    assert.deepEqual(await violations(page), [], view)
    assert.equal(await isTooWide(page), false, `${view}: it must be scrolled sideways`)
    await page.close()
  }

  function inChromium({ width, forcedColours }: Look): Promise<BrowserContext> {
    const forcedColors = forcedColours ? 'active' : 'none'
    return newWindow(tab.browser, { width, forcedColors, reducedMotion: 'reduce' })
  }

  async function inFirefox({ width, forcedColours }: Look): Promise<BrowserContext> {
    const firefox = firefoxes.get(forcedColours) ?? launchFirefox({ forcedColours })
    firefoxes.set(forcedColours, firefox)
    return newWindow(await firefox, { width })
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
