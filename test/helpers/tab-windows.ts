import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'

type Window = { page: Page; locale: string }

/** Windows with a closed tab: opening a new one takes as long again as loading the tab in it. */
const empty: Window[] = []
const inUse = new Set<Window>()
/** Pages in which a test has replaced a part of the browser. */
const patched = new WeakSet<Page>()

export async function openWindow(browser: Browser, locale: string, width: number): Promise<Page> {
  const at = empty.findLastIndex((one) => one.locale === locale)
  const [known] = at >= 0 ? empty.splice(at, 1) : []
  const window = known ?? { page: await newWindow(browser, locale), locale }
  inUse.add(window)
  await window.page.setViewportSize({ width, height: 800 })
  return window.page
}

/** Opens the tab in a window. A tab from an earlier test is reused; loading takes three times as long. */
export async function openAt(page: Page, address: string): Promise<void> {
  if (patched.has(page) || !(await openAgain(page, address))) await loadAt(page, address)
}

/** Loads the address by way of an empty page: from the same page, nothing would be loaded. */
export async function loadAt(page: Page, address: string, prepare?: (page: Page) => unknown): Promise<void> {
  patched.delete(page)
  await page.goto('about:blank')
  await prepare?.(page)
  await page.goto(address)
}

/** Runs a script whose effects outlast the tab: the next test with this window loads the tab again. */
export function patch(page: Page, script: string): Promise<unknown> {
  patched.add(page)
  return page.evaluate(script)
}

/** Empties the windows in use, and closes all others opened beside them. */
export async function clearWindows(browser: Browser): Promise<void> {
  for (const window of inUse) if (await isEmptied(window.page)) empty.push(window)
  inUse.clear()
  const kept = empty.map(({ page }) => page.context())
  await Promise.all(browser.contexts().map((one) => kept.includes(one) || one.close()))
}

async function newWindow(browser: Browser, locale: string): Promise<Page> {
  const context = await browser.newContext({
    locale,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  // Long enough for a busy machine.
  context.setDefaultTimeout(60_000)
  return routedAtOnce(complaining(await context.newPage()))
}

/** Returns a page whose new routes hold at once: until it answers again, its next request may bypass them. */
function routedAtOnce(page: Page): Page {
  const route = page.route.bind(page)
  page.route = async (...given) => {
    const routed = await route(...given)
    await page.evaluate('0')
    return routed
  }
  return page
}

/** Returns the page; it fails the test when it breaks or logs an error. */
export function complaining(page: Page): Page {
  // The page asks before unsaved text or work is left; a test means to leave.
  page.on('dialog', (dialog) => void dialog.accept())
  page.on('pageerror', (error) => assert.fail(`the page broke: ${error.message}`))
  page.on('console', (message) => {
    // The browser itself logs refusals of the API.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      assert.fail(`the page complains: ${message.text()}`)
    }
  })
  return page
}

/** Does not reset a page's own clock: a test with one closes its context. */
async function isEmptied(page: Page): Promise<boolean> {
  if (page.isClosed() || page.context().pages().length > 1) return false
  const ignoring = { behavior: 'ignoreErrors' } as const
  const context = page.context()
  const isClosed = await close(page).catch(() => false)
  await Promise.all([page.unrouteAll(ignoring), context.unrouteAll(ignoring), context.setOffline(false)])
  await page.emulateMedia({ media: null, reducedMotion: 'reduce' })
  await page.mouse.move(0, 0)
  return isClosed
}

/** Closes the tab, as when the browser keeps a page that is left. @returns whether the tab was in it */
export function close(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`{
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    document.title = 'Straks'
    document.getElementById('tab') !== null
  }`)
}

/** Shows such a page again, at this address. @returns whether there was one */
export function openAgain(page: Page, address: string): Promise<boolean> {
  return page.evaluate<boolean>(`{
    const isThere = document.getElementById('tab') !== null && ${JSON.stringify(address)}.startsWith(location.origin)
    if (isThere) {
      history.replaceState(null, '', ${JSON.stringify(address)})
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    }
    isThere
  }`)
}
