import assert from 'node:assert/strict'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { story } from '../helpers/agent-story.ts'
import { goTo, isTooWide, tabAddress, violations, withTab } from '../helpers/tab-browser.ts'
import { complaining } from '../helpers/tab-windows.ts'
import { wordsIn } from '../helpers/tab-words.ts'
import { launchFirefox } from './firefox.ts'

/**
 * Agents work and read in narrow windows of each browser, and read in wide ones; both browsers have forced colours.
 * All themes and widths with a page's own colours are tested in tab-looks.test.ts: they are one style sheet in all
 * browsers. Agents work in a wide Chromium in tab-keyboard.test.ts.
 */
const days = [
  { name: 'Per Olsen', browser: 'Chromium', forcedColours: false, widths: [320] },
  { name: null, browser: 'Chromium', forcedColours: true, widths: [1280, 2560] },
  { name: 'Maria Strand', browser: 'Firefox', forcedColours: true, widths: [320, 1280] },
] as const
type Day = (typeof days)[number]

describe('The tab for an agent with the keyboard alone', () => {
  const tab = withTab()
  let firefox: Browser | undefined
  /** A ticket that an agent is working on. */
  let worked: string
  before(async () => {
    worked = (await tab.lostCard()).number
    await tab.ingrid.actNow(worked, 'assign', { assignee: tab.ingrid.id })
    await tab.ingrid.actNow(worked, 'comment', { text: 'Har du sett i bilen?' })
  })
  after(() => firefox?.close())

  for (const day of days) {
    const { name, browser, forcedColours, widths } = day
    it(`works and can be read in ${browser}, ${widths.join(' and ')} px${forcedColours ? ', forced colours' : ''}`, async () => {
      const report = { type: 'equipment-lost', cause: 'lost' }
      const ticket = name && (await tab.reported(name, report))
      const context = await (browser === 'Firefox' ? inFirefox(day) : inChromium(day))
      const page = complaining(await context.newPage())
      page.setDefaultTimeout(60_000)
      await page.goto(tabAddress(tab.straks, 'Ingrid Solberg'))
      assert.equal(await page.evaluate('matchMedia("(forced-colors: active)").matches'), forcedColours)
      if (ticket) await work(page, ticket.number, name)
      const shown = ticket && browser === 'Firefox' ? await beside(page) : page
      for (const width of widths) {
        await shown.setViewportSize({ width, height: 900 })
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

  function inChromium({ widths: [width], forcedColours }: Day): Promise<BrowserContext> {
    const forcedColors = forcedColours ? 'active' : 'none'
    return newWindow(tab.browser, { width, forcedColors, reducedMotion: 'reduce' })
  }

  async function inFirefox({ widths: [width] }: Day): Promise<BrowserContext> {
    firefox = await launchFirefox()
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
