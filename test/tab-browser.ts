import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, chromium as browserType, type Page } from 'playwright-core'
import { chromium } from './chromium.ts'
import type { StraksUnderTest } from './straks-under-test.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

export function launchBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--no-first-run',
    // A page that says it is Teams frames one from this machine.
    '--disable-features=LocalNetworkAccessChecks',
  ]
  return browserType.launch({ executablePath: chromium(), args })
}

export type TabOptions = {
  /** After `#`. */
  place?: string
  theme?: 'light' | 'dark' | 'contrast'
  width?: number
  /** The browser's language. */
  locale?: string
}

/** The tab as one person has it open, in a window of its own. What the page complains of ends the test. */
export async function openTab(
  browser: Browser,
  { straks, m365 }: StraksUnderTest,
  name: string,
  { place = '/saker', theme = 'light', width = 1200, locale = 'nb-NO' }: TabOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => assert.fail(`the page broke: ${error.message}`))
  page.on('console', (message) => {
    // What the API refuses is logged by the browser itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      assert.fail(`the page complains: ${message.text()}`)
    }
  })
  await page.goto(`${straks.url}/tab?person=${m365.personNamed(name).id}&theme=${theme}#${place}`)
  return page
}

/**
 * What axe-core finds: a rule and the elements for each. Where Fluent leads the focus around a menu it has places that
 * pass it on at once and never keep it; axe takes them for hidden buttons.
 */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(axe, 'utf8'))
  return page.evaluate<string[]>(
    `axe.run({ exclude: [['[data-tabster-dummy]']] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html)))`,
  )
}

/** Whether the page, or anything on it, must be scrolled sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`[...document.querySelectorAll('html, main *')].some((one) =>
    (one === document.documentElement || getComputedStyle(one).overflowX === 'auto') && one.scrollWidth > one.clientWidth + 1)`)
}
