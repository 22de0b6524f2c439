import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'

type Window = { page: Page; locale: string }

/** Those in which the tab is closed just now: to open a new one takes as long again as to load the tab in it. */
const empty: Window[] = []
const inUse = new Set<Window>()
/** Those in which a test has replaced something of the browser's. */
const patched = new WeakSet<Page>()

/** A window that shows nothing. */
export async function openWindow(browser: Browser, locale: string, width: number): Promise<Page> {
  const at = empty.findLastIndex((one) => one.locale === locale)
  const [known] = at >= 0 ? empty.splice(at, 1) : []
  const window = known ?? { page: await newWindow(browser, locale), locale }
  inUse.add(window)
  await window.page.setViewportSize({ width, height: 800 })
  return window.page
}

/** The tab in a window. Where an earlier test has had it, it need not be loaded anew, which takes three times as long. */
export async function openAt(page: Page, address: string): Promise<void> {
  if (patched.has(page) || !(await openAgain(page, address))) await loadAt(page, address)
}

/** Not from another place in the same page, where nothing would be loaded. */
export async function loadAt(page: Page, address: string, prepare?: (page: Page) => unknown): Promise<void> {
  patched.delete(page)
  await page.goto('about:blank')
  await prepare?.(page)
  await page.goto(address)
}

/** Runs in the page what stays there when the tab is closed: the next one who has the window loads the tab anew. */
export function patch(page: Page, script: string): Promise<unknown> {
  patched.add(page)
  return page.evaluate(script)
}

/** Empties the windows in use, and closes all others that were opened beside them. */
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
  // On a machine that is busy with much else.
  context.setDefaultTimeout(60_000)
  return routedAtOnce(complaining(await context.newPage()))
}

/** A page from which nothing goes past a route that has been set: until it has answered once more, its next request may. */
function routedAtOnce(page: Page): Page {
  const route = page.route.bind(page)
  page.route = async (...given) => {
    const routed = await route(...given)
    await page.evaluate('0')
    return routed
  }
  return page
}

/** The page, which ends the test when it breaks or complains. */
export function complaining(page: Page): Page {
  // Whoever leaves what is typed, or in the midst of a work, is asked; a test means it.
  page.on('dialog', (dialog) => void dialog.accept())
  page.on('pageerror', (error) => assert.fail(`the page broke: ${error.message}`))
  page.on('console', (message) => {
    // What the API refuses is logged by the browser itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      assert.fail(`the page complains: ${message.text()}`)
    }
  })
  return page
}

/** A clock of the page's own stays: who gives it one closes its context. */
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

/** As when the browser keeps the page that somebody leaves. @returns whether the tab was in it */
export function close(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`{
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    document.title = 'Straks'
    document.getElementById('tab') !== null
  }`)
}

/** As when the browser shows such a page again, at this address. @returns whether there was one */
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
