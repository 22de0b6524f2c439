import type { Page } from 'playwright-core'
import { sharedBrowser } from './shared-browser.ts'
import { type Setting, type StraksUnderTest, startUnderTest } from './straks-under-test.ts'

type LocalPageUnderTest = {
  readonly straks: StraksUnderTest
  readonly page: Page
}

/** For a whole `describe`: Straks, and the page of local mode in one browser window. */
export function withLocalPage(
  viewport: { width: number; height: number },
  setting: Setting = {},
): LocalPageUnderTest {
  let straks: StraksUnderTest
  let page: Page
  before(async () => {
    const browser = await sharedBrowser()
    straks = await startUnderTest(setting)
    // A person's press allows copying; in a headless browser the permission is needed.
    page = await browser.newPage({ viewport, locale: 'nb-NO', permissions: ['clipboard-write'] })
    // Long enough for a busy machine.
    page.setDefaultTimeout(60_000)
    await page.goto(straks.m365.url)
  })
  after(async () => {
    await page?.close()
    await straks?.close()
  })
  return {
    get straks() {
      return straks
    },
    get page() {
      return page
    },
  }
}
