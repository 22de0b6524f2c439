import type { Page } from 'playwright-core'
import { madeLater } from './made-later.ts'
import { sharedBrowser } from './shared-browser.ts'
import { type Setting, type StraksUnderTest, startUnderTest } from './straks-under-test.ts'

type LocalPageUnderTest = { straks: StraksUnderTest; page: Page }

/** For a whole `describe`: Straks, and the page of local mode in one browser window. */
export function withLocalPage(
  viewport: { width: number; height: number },
  setting: Setting = {},
): LocalPageUnderTest {
  let opened: LocalPageUnderTest
  before(async () => {
    const browser = await sharedBrowser()
    const straks = await startUnderTest(setting)
    // A person's press allows copying; in a headless browser the permission is needed.
    const page = await browser.newPage({ viewport, locale: 'nb-NO', permissions: ['clipboard-write'] })
    // Long enough for a busy machine.
    page.setDefaultTimeout(60_000)
    opened = { straks, page }
    await page.goto(straks.m365.url)
  })
  after(async () => {
    await opened?.page.close()
    await opened?.straks.close()
  })
  return madeLater(() => opened)
}
