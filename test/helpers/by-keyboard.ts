import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'

/** Goes on with the tabulator key until it is there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await target.and(page.locator(':focus')).count()) === 1) return
    await page.keyboard.press('Tab')
  }
  assert.fail('not reached with the tabulator key')
}

export async function pressOn(page: Page, button: Locator): Promise<void> {
  await button.waitFor()
  await tabTo(page, button)
  await page.keyboard.press('Enter')
}
