import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** Presses the tab key up to the target; backwards if it is above: past its ends, a browser has own bars. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  const focus = page.locator(':focus')
  const key = (await isAbove(target)) ? 'Shift+Tab' : 'Tab'
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await target.and(focus).count()) === 1) return
    await page.keyboard.press(key)
  }
  assert.fail('not reached with the tabulator key')
}

/** Reads both in one call, because the focus may be moving. */
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
