import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** Goes on with the tabulator key until it is there, or back to what stands above: past its ends a browser has bars of its own. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const focus = page.locator(':focus')
  const key = (await isAbove(target)) ? 'Shift+Tab' : 'Tab'
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await target.and(focus).count()) === 1) return
    await page.keyboard.press(key)
  }
  assert.fail('not reached with the tabulator key')
}

/** Asked in one go: the focus may be under way. */
function isAbove(target: Locator): Promise<boolean> {
  return target.evaluate((there) => {
    const { activeElement: here, body } = there.ownerDocument
    return here !== null && here !== body && there.getBoundingClientRect().y < here.getBoundingClientRect().y
  })
}

export async function pressOn(page: Page, button: Locator): Promise<void> {
  await button.waitFor()
  await tabTo(page, button)
  await page.keyboard.press('Enter')
}
