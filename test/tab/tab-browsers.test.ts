import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { story } from '../helpers/agent-story.ts'
import { goTo, isTooWide, tabAddress, violations, withTab } from '../helpers/tab-browser.ts'
import { complaining } from '../helpers/tab-windows.ts'
import { wordsIn } from '../helpers/tab-words.ts'
import { launchFirefox } from './firefox.ts'

/**
 * Each browser is narrow and wide, with a page's own colours and with forced ones. All themes and widths are
 * tested in tab-looks.test.ts: they are one style sheet in all browsers. So the agents do not work in the
 * wide windows here, only read; they work in a wide Chromium in tab-keyboard.test.ts.
 */
const days = [
  { name: 'Per Olsen', browser: 'Chromium', width: 320, theme: 'light', forcedColours: false },
  { name: null, browser: 'Chromium', width: 1280, theme: 'light', forcedColours: true, widest: 2560 },
  { name: 'Maria Strand', browser: 'Firefox', width: 320, theme: 'dark', forcedColours: false },
  { name: null, browser: 'Firefox', width: 1280, theme: 'light', forcedColours: true },
] as const
type Day = (typeof days)[number]

describe('The tab for an agent with the keyboard alone', () => {
  const tab = withTab()
  const firefoxes: Browser[] = []
  /** A ticket that an agent is working on. */
  let worked: string
  before(async () => {
    worked = (await tab.lostCard()).number
    await tab.ingrid.actNow(worked, 'assign', { assignee: tab.ingrid.id })
    await tab.ingrid.actNow(worked, 'comment', { text: 'Har du sett i bilen?' })
  })
  after(() => Promise.all(firefoxes.map((one) => one.close())))

  for (const day of days) {
    const { name, browser, width, theme, forcedColours } = day
    it(`works and can be read in ${browser}, ${width} px, ${theme}${forcedColours ? ', forced colours' : ''}`, async () => {
      const report = { type: 'equipment-lost', cause: 'lost' }
      const ticket = name && (await tab.reported(name, report))
      const context = await (browser === 'Firefox' ? inFirefox(day) : inChromium(day))
      const page = complaining(await context.newPage())
      page.setDefaultTimeout(60_000)
      await page.goto(tabAddress(tab.straks, 'Ingrid Solberg', { theme }))
      assert.equal(await page.evaluate('matchMedia("(forced-colors: active)").matches'), forcedColours)
      if (ticket) await work(page, ticket.number, name)
      const shown = ticket && browser === 'Firefox' ? await beside(page) : page
      await isReadable(shown)
      if ('widest' in day) {
        await shown.setViewportSize({ width: day.widest, height: 900 })
        await isReadable(shown)
      }
      await context.close()
    })
  }

  async function work(page: Page, number: string, name: string): Promise<void> {
    await story.find(page, number, name)
    await story.open(page, number)
    await story.take(page)
    await story.comment(page, 'Har du sett i bilen?')
    await story.resolve(page)
    await story.seeStatistics(page)
  }

  async function isReadable(page: Page): Promise<void> {
    for (const [place, words] of [
      ['/statistikk', wordsIn.nb.statistics.titles.perMonth],
      ['/saker', worked],
      [`/sak/${worked}`, wordsIn.nb.ticket.timeline],
    ] as const) {
      await goTo(page, place)
      await page.evaluate(shows(words))
      assert.deepEqual(await violations(page), [], place)
      assert.equal(await isTooWide(page), false, `${place}: it must be scrolled sideways`)
    }
  }

  /** A Firefox page searched by Playwright crashes when axe-core reads it; another window does not. */
  async function beside(shown: Page): Promise<Page> {
    const page = await shown.context().newPage()
    await page.goto(shown.url())
    return page
  }

  function inChromium({ width, forcedColours }: Day): Promise<BrowserContext> {
    const forcedColors = forcedColours ? 'active' : 'none'
    return newWindow(tab.browser, { width, forcedColors, reducedMotion: 'reduce' })
  }

  async function inFirefox({ width, forcedColours }: Day): Promise<BrowserContext> {
    // Its colours apply to the whole browser.
    const firefox = await launchFirefox({ forcedColours })
    firefoxes.push(firefox)
    return newWindow(firefox, { width })
  }
})

/** Returns a script that waits until the page has loaded these words. */
function shows(words: string): string {
  return `new Promise((done) => {
    const isThere = () =>
      document.querySelector('main')?.textContent.includes(${JSON.stringify(words)}) && !document.querySelector('[role=progressbar]')
    const look = () => isThere() ? done() : setTimeout(look, 50)
    look()
  })`
}

function newWindow(
  browser: Browser,
  { width, ...more }: { width: number; forcedColors?: 'active' | 'none'; reducedMotion?: 'reduce' },
): Promise<BrowserContext> {
  return browser.newContext({ locale: 'nb-NO', viewport: { width, height: 900 }, ...more })
}
