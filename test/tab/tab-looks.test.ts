import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import type { Page, Route } from 'playwright-core'
import type { TabWords } from '../../tab/words/index.ts'
import { goTo, isTooWide, violations, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'
import { wordsIn } from '../helpers/tab-words.ts'

/** Set to a folder to keep pictures of every view. */
const pictures = process.env.TAB_PICTURES

/**
 * Each language in another theme: all languages and themes are seen, without six times the views. A theme's
 * colours do not depend on the width: axe-core reads each theme in one width, and each width in some theme.
 */
const looks = [
  { theme: 'light', locale: 'nb-NO', words: wordsIn.nb, menusAt: 1200, read: 320 },
  { theme: 'dark', locale: 'nn-NO', words: wordsIn.nn, menusAt: 320, read: 1200 },
  { theme: 'contrast', locale: 'en-GB', words: wordsIn.en, menusAt: 1200, read: 320 },
] as const

describe('The tab in every theme', () => {
  const tab = withTab()
  let number: string

  before(async () => {
    await json(await tab.mikkel.ask('GET', '/api/me'))
    tab.straks.m365.faults.next('graph.sendMail', {
      status: 400,
      body: { error: { code: 'ErrorInvalid', message: '' } },
    })
    const note = 'Veska ble tatt på bussen i går kveld'
    const ticket = await tab.reported('Kari Hansen', { type: 'equipment-lost', cause: 'stolen', note })
    number = ticket.number
    await json(
      await tab.ingrid.act(ticket, 'comment', {
        text: 'Vi har stengt tilgangene. Ring oss om PC-en dukker opp.',
      }),
    )
    const other = await tab.reported('Per Olsen', { type: 'system-password', cause: 'forgotten' })
    await json(await tab.ingrid.act(other, 'resolve', { resolution: 'done' }))
    if (pictures) await mkdir(pictures, { recursive: true })
  })

  type View = {
    name: string
    place: () => string
    headings: (words: TabWords) => string[]
    widths?: number[]
  }
  const views: View[] = [
    {
      name: 'list',
      place: () => '/saker',
      headings: ({ tickets }) => [tickets.title],
    },
    {
      name: 'ticket',
      place: () => `/sak/${number}`,
      headings: ({ ticket, comment }) => [ticket.facts, ticket.deliveries, comment.title, ticket.timeline],
    },
    {
      name: 'statistics',
      place: () => '/statistikk',
      headings: ({ statistics }) => [statistics.title, ...Object.values(statistics.titles)],
    },
    {
      name: 'missing',
      place: () => '/sak/2026-999999',
      headings: () => ['2026-999999'],
      widths: [320],
    },
  ]
  const mine: View = {
    name: 'mine',
    place: () => '/saker',
    headings: ({ tickets }) => [tickets.mine],
    widths: [320],
  }

  for (const look of looks) {
    const { theme, locale } = look
    for (const [person, seen] of [
      ['Ingrid Solberg', views],
      ['Kari Hansen', [mine]],
    ] as const) {
      it(`can be read by everybody in ${theme}, ${locale}: ${seen.map(({ name }) => name).join(', ')}`, async () => {
        const page = await tab.open(person, { place: seen[0]?.place(), theme, locale })
        for (const view of seen) {
          await goTo(page, view.place())
          await isReadableAsWide(page, view, look)
        }
      })
    }
  }

  it('fits with the longest name', async () => {
    await tab.ingrid.actNow(number, 'assign', { assignee: tab.ingrid.id })
    const longest = async (route: Route) => {
      const response = await route.fetch()
      const body = (await response.text()).replaceAll(
        /Kari Hansen|Ola Nordmann|Ingrid Solberg/g,
        'Wolfeschlegelstein'.repeat(4),
      )
      await route.fulfill({ response, body })
    }
    const page = await tab.open('Ingrid Solberg', {
      width: 320,
      prepare: (window) => window.route('**/api/tickets**', longest),
    })
    for (const place of ['/saker', `/sak/${number}`]) {
      await goTo(page, place)
      await page.getByText('Wolfeschlegelstein').filter({ visible: true }).first().waitFor()
      for (const width of [320, 768, 900]) {
        await page.setViewportSize({ width, height: 800 })
        await fits(page, `long-name-${place === '/saker' ? 'list' : 'ticket'}-${width}`)
      }
    }
    await page.setViewportSize({ width: 320, height: 800 })
    await page.keyboard.press('r')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').waitFor()
    const [field, around] = [await dialog.getByRole('textbox').boundingBox(), await dialog.boundingBox()]
    assert.ok(field && around && field.x + field.width < around.x + around.width)
  })

  it('can be read by everybody when it cannot be opened', async () => {
    const outside = await tab.browser.newPage({ locale: 'nb-NO', viewport: { width: 320, height: 800 } })
    await outside.goto(`${tab.straks.straks.url}/tab`)
    await outside.getByRole('heading', { name: 'Åpne Straks i Teams' }).waitFor()
    await isReadable(outside, 'outside')
    await outside.close()
    const page = await tab.open('Ingrid Solberg', {
      width: 320,
      prepare: (window) => window.route('**/api/me', (route) => route.abort()),
    })
    await page.getByText('Får ikke kontakt med Straks').waitFor()
    await isReadable(page, 'unreachable')
  })

  async function isReadableAsWide(page: Page, view: View, look: (typeof looks)[number]): Promise<void> {
    const { name, headings, widths = [1200, 320] } = view
    const { theme, words, menusAt, read } = look
    for (const heading of headings(words)) {
      await page.getByRole('heading', { name: heading, exact: true }).waitFor()
    }
    await page
      .getByText('Kari Hansen')
      .or(page.getByRole('img'))
      .or(page.getByText(words.problem.notFound))
      .filter({ visible: true })
      .first()
      .waitFor()
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      await drawn(page)
      const picture = `${name}-${theme}-${width}`
      await (width === read || widths.length === 1 ? isReadable : fits)(page, picture)
      if (name === 'ticket' && width === menusAt) await withEachMenuOpen(page, `menu-${theme}-${width}`)
    }
  }

  /** Waits until the effects of a new width are drawn, too. */
  async function drawn(page: Page): Promise<void> {
    await page.evaluate('new Promise((done) => setTimeout(() => requestAnimationFrame(done), 100))')
  }

  async function isReadable(page: Page, picture: string): Promise<void> {
    assert.deepEqual(await violations(page), [], picture)
    await fits(page, picture)
  }

  async function fits(page: Page, picture: string): Promise<void> {
    if (pictures) await page.screenshot({ path: `${pictures}/${picture}.png`, fullPage: true })
    assert.equal(await isTooWide(page), false, `${picture}: it must be scrolled sideways`)
  }

  async function withEachMenuOpen(page: Page, picture: string): Promise<void> {
    const buttons = await page.locator('button[aria-haspopup="menu"]').all()
    assert.equal(buttons.length, 3)
    for (const [place, button] of buttons.entries()) {
      await button.click()
      await page.getByRole('menu').waitFor()
      const menu = `${picture}-${place}`
      assert.deepEqual(await violations(page, ['[role="menu"]', '[aria-haspopup="menu"]']), [], menu)
      await fits(page, menu)
      await page.keyboard.press('Escape')
      await page.getByRole('menu').waitFor({ state: 'detached' })
    }
  }
})
