import type { Browser, Page } from 'playwright-core'
import { type StraksUnderTest, startUnderTest } from './straks-under-test.ts'
import { launchBrowser } from './tab-browser.ts'

type LocalPageUnderTest = {
  readonly straks: StraksUnderTest
  readonly page: Page
}

/** For a whole `describe`: Straks, and the page of local mode in one window of a browser. */
export function withLocalPage(viewport: { width: number; height: number }): LocalPageUnderTest {
  let straks: StraksUnderTest
  let browser: Browser
  let page: Page
  before(async function () {
    this.timeout(600_000)
    browser = await launchBrowser()
    straks = await startUnderTest()
    page = await browser.newPage({ viewport, locale: 'nb-NO' })
    await page.goto(straks.m365.url)
  })
  after(async () => {
    await browser?.close()
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
