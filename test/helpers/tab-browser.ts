import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { Browser, Locator, Page } from 'playwright-core'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { sharedBrowser } from './shared-browser.ts'
import { type StraksUnderTest, startUnderTest } from './straks-under-test.ts'
import { lostCard, type PersonAt, personAt, type Report, reported } from './tab-people.ts'
import { clearWindows, loadAt, openAt, openWindow, patch } from './tab-windows.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

export type TabUnderTest = {
  readonly straks: StraksUnderTest
  readonly browser: Browser
  readonly ingrid: PersonAt
  readonly mikkel: PersonAt
  /** Opens the tab as this person, until the test is over. */
  open(name: string, options?: TabOptions): Promise<Page>
  /** Opens a ticket as Ingrid Solberg. */
  openTicket(number: string, options?: TabOptions): Promise<Page>
  reported(name: string, report: Report): Promise<TicketJson>
  /** Reports Kari Hansen's lost Buypass card. */
  lostCard(): Promise<TicketJson>
}

/** For a whole `describe`: Straks, a browser, two agents, and windows that are closed after each test. */
export function withTab(start: () => Promise<StraksUnderTest> = startUnderTest): TabUnderTest {
  let straks: StraksUnderTest
  let browser: Browser
  before(async () => {
    browser = await sharedBrowser()
    straks = await start()
  })
  after(() => straks?.close())
  afterEach(() => clearWindows(browser))
  const tab: TabUnderTest = {
    get straks() {
      return straks
    },
    get browser() {
      return browser
    },
    get ingrid() {
      return personAt(straks, 'Ingrid Solberg')
    },
    get mikkel() {
      return personAt(straks, 'Mikkel Ruud')
    },
    open: (name, options) => openTab(browser, straks, name, options),
    async openTicket(number, options) {
      const page = await tab.open('Ingrid Solberg', { ...options, place: `/sak/${number}` })
      await page.getByRole('heading', { level: 2 }).first().waitFor()
      return page
    },
    reported: (name, report) => reported(straks, name, report, tab.ingrid),
    lostCard: () => lostCard(straks),
  }
  return tab
}

type TabOptions = {
  /** The address after `#`. */
  place?: string
  theme?: 'light' | 'dark' | 'contrast'
  width?: number
  /** The browser's language. */
  locale?: string
  /** Work on the window before the tab is loaded. */
  prepare?: (page: Page) => Promise<unknown>
}

/** Opens the tab as one person, in its own window. */
async function openTab(
  browser: Browser,
  straksUnderTest: StraksUnderTest,
  name: string,
  { width = 1200, locale = 'nb-NO', prepare, ...what }: TabOptions = {},
): Promise<Page> {
  const page = await openWindow(browser, locale, width)
  const address = tabAddress(straksUnderTest, name, what)
  if (prepare) await loadAt(page, address, prepare)
  else await openAt(page, address)
  return page
}

/** Cuts off live events: the tab does not see other people's changes in time. */
export function withoutLiveLine(page: Page): Promise<unknown> {
  return page.route('**/api/events', (route) => route.abort())
}

/** Holds requests up until the returned function is called. */
export async function heldUp(page: Page, path: string, options = {}): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(path, (route) => promise.then(() => route.continue()), options)
  return resolve
}

export function tabAddress(
  { straks, m365 }: StraksUnderTest,
  name: string,
  { place = '/saker', theme = 'light' }: Pick<TabOptions, 'place' | 'theme'> = {},
): string {
  return `${straks.url}/tab?person=${m365.personNamed(name).id}&theme=${theme}#${place}`
}

/** Goes to another place in the open tab, as a link does: reloading takes eight times as long. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.evaluate(`new Promise((done) => {
    const { hash } = location
    addEventListener('hashchange', () => done(), { once: true })
    location.hash = ${JSON.stringify(place)}
    if (location.hash === hash) done()
  })`)
}

/** Resolves the open ticket as an agent, with a text to the employee if given. */
export async function resolveIn(page: Page, how: string, text = ''): Promise<void> {
  await page.getByRole('button', { name: 'Løs saken', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Løs saken' })
  await dialog.getByRole('radio', { name: how }).click()
  if (text) await dialog.getByRole('textbox').fill(text)
  await dialog.getByRole('button', { name: /^Løs og gi beskjed til/ }).click()
}

/** Waits until the page reads like this: effects of what it shows may come a moment later. */
export async function becomes<Found>(read: () => Promise<Found>, wanted: Found): Promise<void> {
  const lastLook = performance.now() + 60_000
  for (let found = await read(); !isDeepStrictEqual(found, wanted); found = await read()) {
    if (performance.now() > lastLook) assert.deepEqual(found, wanted)
    await pause(20)
  }
}

/** Tells whether the page may be closed or reloaded without a question. */
export function mayLeave(page: Page): Promise<boolean> {
  return page.evaluate(`dispatchEvent(new Event('beforeunload', { cancelable: true }))`)
}

/** Keeps good news and the time for undoing from ending by themselves, however busy the machine. */
export async function newsStays(page: Page): Promise<void> {
  await patch(
    page,
    `{
    const later = window.setTimeout
    window.setTimeout = (work, ms, ...given) => later(work, ms >= 5_000 ? ms * 60 : ms, ...given)
  }`,
  )
}

/**
 * Returns axe-core's findings: a rule with its elements. Fluent's menus have focus guards that pass the focus
 * on at once; axe takes them for hidden buttons.
 * @param within selectors of the parts added since the rest was checked
 */
export async function violations(page: Page, within?: string[]): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(await readFile(axe, 'utf8'))
  const context = {
    exclude: [['[data-tabster-dummy]']],
    ...(within && { include: within.map((one) => [one]) }),
  }
  // Elements without faults need no description.
  const options = { resultTypes: ['violations'] }
  // Colours of a transition are the old ones until its next frame.
  await page.evaluate(
    'Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished))',
  )
  return page.evaluate<string[]>(
    `axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html)))`,
  )
}

/** Returns how an element is drawn. Playwright does not call a function that is given as text. */
export function styleOf(shown: Locator) {
  return shown.evaluate((one) => ({ ...one.ownerDocument.defaultView?.getComputedStyle(one) }))
}

/** Set to a folder to keep pictures. */
const pictures = process.env['TAB_PICTURES']

/** Checks that everybody can read the page at these widths, and need not scroll it sideways. */
export async function isReadableAt(widths: readonly number[], page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    assert.deepEqual(await violations(page), [], `${name}, ${width} px`)
    await becomes(() => isTooWide(page), false)
    if (pictures) await page.screenshot({ path: `${pictures}/${name}-${width}.png`, fullPage: true })
  }
}

/** Tells whether the page, or anything on it, scrolls sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`[...document.querySelectorAll('html, main *')].some((one) =>
    (one === document.documentElement || getComputedStyle(one).overflowX === 'auto') && one.scrollWidth > one.clientWidth + 1)`)
}
