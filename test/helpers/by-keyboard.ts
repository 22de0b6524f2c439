import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** Goes on with the tabulator key until it is there; and back to what comes before, past which a browser has bars of its own. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const isBefore = await target.evaluate<boolean, unknown>(precedesFocus)
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await target.and(page.locator(':focus')).count()) === 1) return
    await page.keyboard.press(isBefore ? 'Shift+Tab' : 'Tab')
  }
  assert.fail('not reached with the tabulator key')
}

/** In the page. */
const precedesFocus = `(element) => document.activeElement !== document.body &&
  (document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0`

export async function pressOn(page: Page, button: Locator): Promise<void> {
  await button.waitFor()
  await tabTo(page, button)
  await page.keyboard.press('Enter')
}
