import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, chromium as browserType, type Page } from 'playwright-core'
import { chromium } from './chromium.ts'
import type { StraksUnderTest } from './straks-under-test.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

export function launchBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']
  return browserType.launch({ executablePath: chromium(), args })
}

export type TabOptions = {
  /** After `#`. */
  place?: string
  theme?: 'light' | 'dark' | 'contrast'
  width?: number
}

/** The tab as one person has it open, in a window of its own. What the page complains of ends the test. */
export async function openTab(
  browser: Browser,
  { straks, m365 }: StraksUnderTest,
  name: string,
  { place = '/saker', theme = 'light', width = 1200 }: TabOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: 'nb-NO',
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

/** What axe-core finds: a rule and the elements for each. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(axe, 'utf8'))
  return page.evaluate<string[]>(
    `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html)))`,
  )
}

/** Whether the page must be scrolled sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')
}
