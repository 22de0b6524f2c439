import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** WCAG 2.2, 2.5.8: the smallest target for people with unsteady hands. */
const SMALLEST = 24

/** WCAG 2.5.5, which level AA does not require; phone makers recommend it for fingers. */
const FOR_A_FINGER = 44

/** Fails with all smaller targets that the page shows now. */
export async function hasLargeTargets(page: Page, where: string): Promise<void> {
  await page.evaluate(STILL)
  assert.deepEqual(await page.evaluate(smaller(SMALLEST)), [], where)
}

/** Like `hasLargeTargets`, at the size for a finger. Leaves out links in rows, as the whole row opens. */
export async function hasRoomForAFinger(page: Page, where: string): Promise<void> {
  await page.evaluate(STILL)
  assert.deepEqual(await page.evaluate(smaller(FOR_A_FINGER, 'tr a')), [], where)
}

/** Waits for animations, since opening parts grow. */
const STILL = `Promise.allSettled(document.getAnimations()
  .filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime))
  .map(({ finished }) => finished))`

/**
 * A link in a sentence may be as high as its line; the criterion's other exceptions are not used. A box or a
 * choice is as large as its input, which covers its sign. The bars of a chart are read, not pressed.
 */
const smaller = (smallest: number, besides = ':not(*)') => `(() => {
  const pressed = 'a[href], button, select, input, textarea, summary, [role^="menuitem"], [role="tab"],'
    + ' [role="option"], [role="checkbox"], [role="radio"], [role="switch"], [role="combobox"]'
  const isInSentence = (one) => {
    if (getComputedStyle(one).display !== 'inline') return false
    const block = one.parentElement.closest(':not(span, a, b, strong, em)')
    const besides = block.cloneNode(true)
    for (const link of besides.querySelectorAll('a, button')) link.remove()
    return /[\\p{L}\\p{N}]/u.test(besides.textContent)
  }
  return [...document.querySelectorAll(pressed)].filter((one) => !one.closest('svg') && !one.matches('${besides}')).flatMap((one) => {
    const { width, height } = one.getBoundingClientRect()
    const isSeen = width > 1 && height > 1 && getComputedStyle(one).visibility !== 'hidden'
    return isSeen && !isInSentence(one) && (width < ${smallest} || height < ${smallest})
      ? [one.outerHTML.slice(0, 160) + ' ' + width + ' x ' + height]
      : []
  })
})()`
