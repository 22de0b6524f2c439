import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'

type Window = { page: Page; locale: string; shows: 'nothing' | 'tab' }

/** Those in which nobody sees anything just now: to open a new one takes as long again as to load the tab in it. */
const empty: Window[] = []
const inUse = new Set<Window>()

/** A window that shows nothing yet; if it is to be the tab, one in which it has been closed, as far as there is one. */
export async function openWindow(
  browser: Browser,
  locale: string,
  width: number,
  wanted: Window['shows'] = 'nothing',
): Promise<Page> {
  const window = takeEmpty(locale, wanted) ?? {
    page: await newWindow(browser, locale),
    locale,
    shows: 'nothing',
  }
  inUse.add(window)
  if (window.shows !== wanted) await window.page.goto('about:blank')
  await window.page.setViewportSize({ width, height: 800 })
  return window.page
}

function takeEmpty(locale: string, wanted: Window['shows']): Window | undefined {
  const ofLocale = empty.filter((one) => one.locale === locale)
  const taken = ofLocale.find(({ shows }) => shows === wanted) ?? ofLocale[0]
  if (taken) empty.splice(empty.indexOf(taken), 1)
  return taken
}

/** For who does something to a page that would stay when the tab is closed: nobody gets the window afterwards. */
export function forThisTestAlone(page: Page): void {
  for (const window of inUse) if (window.page === page) inUse.delete(window)
}

/** Empties the windows in use, and closes all others that were opened beside them. */
export async function clearWindows(browser: Browser): Promise<void> {
  for (const window of inUse) {
    const shows = await emptied(window.page)
    if (shows) empty.push({ ...window, shows })
  }
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
  return complaining(await context.newPage())
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

async function emptied(page: Page): Promise<Window['shows'] | undefined> {
  if (page.isClosed() || page.context().pages().length > 1) return undefined
  const ignoring = { behavior: 'ignoreErrors' } as const
  const context = page.context()
  await Promise.all([page.unrouteAll(ignoring), context.unrouteAll(ignoring), context.setOffline(false)])
  await page.emulateMedia({ media: null, reducedMotion: 'reduce' })
  await page.mouse.move(0, 0)
  if (await closeTab(page)) return 'tab'
  return page.goto('about:blank', { timeout: 5_000 }).then(
    () => 'nothing',
    () => undefined,
  )
}

/** As a browser that keeps the page. @returns whether the tab was there */
export function closeTab(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`{
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    document.getElementById('tab') !== null
  }`)
}

/** As a browser that shows a page again, but at another address. @returns whether there was one, closed before */
export function openTabAgain(page: Page, address: string): Promise<boolean> {
  return page.evaluate<boolean>(`{
    const isThere = document.getElementById('tab') !== null && location.origin === ${JSON.stringify(new URL(address).origin)}
    if (isThere) {
      history.replaceState(null, '', ${JSON.stringify(address)})
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    }
    isThere
  }`)
}
