import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'

/** WCAG 2.2, 2.5.8: whoever's hand is unsteady meets what they mean. */
const SMALLEST = 24

/** Fails with whatever can be pressed and is smaller, in what the page shows now. */
export async function hasLargeTargets(page: Page, where: string): Promise<void> {
  await page.evaluate(STILL)
  assert.deepEqual(await page.evaluate(SMALL), [], where)
}

/** What opens grows until it is there. */
const STILL = `Promise.allSettled(document.getAnimations()
  .filter(({ effect }) => Number.isFinite(effect.getComputedTiming().endTime))
  .map(({ finished }) => finished))`

/**
 * A link in a sentence is as high as its line, which the criterion allows; of its other exceptions none is made use of. A
 * box or a choice is as large as what is pressed: it lies over its sign. The bars of a chart are read and not pressed.
 */
const SMALL = `(() => {
  const pressed = 'a[href], button, select, input, textarea, summary, [role^="menuitem"], [role="tab"],'
    + ' [role="option"], [role="checkbox"], [role="radio"], [role="switch"], [role="combobox"]'
  const isInSentence = (one) => {
    if (getComputedStyle(one).display !== 'inline') return false
    const block = one.parentElement.closest(':not(span, a, b, strong, em)')
    const besides = block.cloneNode(true)
    for (const link of besides.querySelectorAll('a, button')) link.remove()
    return /[\\p{L}\\p{N}]/u.test(besides.textContent)
  }
  return [...document.querySelectorAll(pressed)].filter((one) => !one.closest('svg')).flatMap((one) => {
    const { width, height } = one.getBoundingClientRect()
    const isSeen = width > 1 && height > 1 && getComputedStyle(one).visibility !== 'hidden'
    return isSeen && !isInSentence(one) && (width < ${SMALLEST} || height < ${SMALLEST})
      ? [one.outerHTML.slice(0, 160) + ' ' + width + ' x ' + height]
      : []
  })
})()`
