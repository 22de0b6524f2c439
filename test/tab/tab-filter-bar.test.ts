import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { CountsJson } from '../../bot/helpdesk/api-shapes.ts'
import { goTo, heldUp, withTab } from '../helpers/tab-browser.ts'
import { patch } from '../helpers/tab-windows.ts'
import { wordsIn } from '../helpers/tab-words.ts'

describe('The bar over the list', () => {
  const tab = withTab()

  for (const [locale, { tickets }] of [
    ['nb-NO', wordsIn.nb],
    ['nn-NO', wordsIn.nn],
    ['en-GB', wordsIn.en],
  ] as const) {
    it(`shows its words whole in ${locale}, at any width`, async () => {
      const page = await tab.open('Ingrid Solberg', { locale, width: 320 })
      await page.getByRole('button', { name: tickets.filters, exact: true }).click()
      for (const chosen of ['', '?urgency=urgent', '?status=in-progress']) {
        await goTo(page, `/saker${chosen}`)
        await page.getByPlaceholder(tickets.search).waitFor()
        await page
          .getByRole('button', { name: tickets.clear, exact: true })
          .waitFor({ state: chosen ? 'visible' : 'detached' })
        for (const width of [320, 390, 600, 768, 900, 1024, 1100, 1280]) {
          await page.setViewportSize({ width, height: 800 })
          assert.deepEqual(await page.evaluate(CUT), [], `${chosen} at ${width}`)
        }
      }
    })
  }

  it('has its choices on a phone behind a button that says how many are made', async () => {
    await tab.lostCard()
    const page = await tab.open('Ingrid Solberg', { width: 320 })
    const table = page.getByRole('table')
    await table.waitFor()
    const top = async () => (await table.boundingBox())?.y ?? 800
    assert.ok((await top()) < 260, `the list begins ${await top()} px down`)
    const urgency = page.getByRole('combobox', { name: wordsIn.nb.columns.urgency })
    assert.equal(await urgency.count(), 0)
    await page.getByRole('button', { name: 'Filter', exact: true }).press('Enter')
    await urgency.selectOption('urgent')
    await page.getByRole('combobox', { name: wordsIn.nb.list.sort }).selectOption('-number')
    await page.waitForURL(/urgency=urgent&sort=-number$/)
    await page.getByRole('button', { name: 'Filter (1)', expanded: true }).press('Enter')
    await urgency.waitFor({ state: 'hidden' })
    assert.ok((await top()) < 260, `the list begins ${await top()} px down`)
  })

  it('has the search in a line of its own where the choices are behind a button', async () => {
    const page = await tab.open('Ingrid Solberg', { width: 390 })
    const filters = page.getByRole('button', { name: wordsIn.nb.tickets.filters, exact: true })
    const attention = page.getByRole('button', { name: wordsIn.nb.tickets.attention.name })
    for (const width of [390, 480, 560, 650, 719]) {
      await page.setViewportSize({ width, height: 800 })
      const tops = [filters, attention].map(async (one) => (await one.boundingBox())?.y)
      const [left, right] = await Promise.all(tops)
      assert.equal(right, left, `at ${width}`)
    }
  })

  it('has room for the text spacing that a person sets, also with a count', async () => {
    const page = await tab.open('Ingrid Solberg', {
      prepare: (window) =>
        window.route('**/api/counts*', async (route) => {
          const counts = (await (await route.fetch()).json()) as CountsJson
          counts.open.attention['true'] = 123
          await route.fulfill({ json: counts })
        }),
    })
    const attention = page.getByRole('button', { name: `${wordsIn.nb.tickets.attention.name} (123)` })
    await attention.waitFor()
    await patch(
      page,
      `{
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }')
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    }`,
    )
    const [needed = 0, there = 0] = await attention.evaluate((one) => [one.scrollWidth, one.clientWidth])
    assert.ok(needed <= there, `${needed} px in ${there} px`)
  })

  it('says how many tickets are listed, never how many were listed before', async () => {
    await tab.lostCard()
    const page = await tab.open('Ingrid Solberg', { place: '/saker?q=kari' })
    await page.getByText('Last ned CSV').waitFor()
    const total = page.getByRole('main').locator('h1 + span')
    const answer = await heldUp(page, '**/api/counts*')
    await page.getByRole('searchbox').fill('')
    await page.waitForURL(/#\/saker$/)
    await page.getByRole('combobox', { name: wordsIn.nb.columns.urgency }).selectOption('normal')
    await page.getByText(wordsIn.nb.tickets.noneFiltered).waitFor()
    assert.equal(await total.textContent(), '')
    answer()
    await total.getByText('0 saker').waitFor()
  })

  for (const timed of [false, true]) {
    it(`keeps everything where it is when counts come and something is chosen, ${timed ? 'with' : 'without'} deadlines`, async () => {
      await tab.lostCard()
      const late = Promise.withResolvers<void>()
      const page = await tab.open('Ingrid Solberg', {
        prepare: (window) => inBusyDesk(window, timed, late.promise),
      })
      await page.getByRole('table').waitFor()
      await page.setViewportSize({ width: 320, height: 800 })
      await page.getByRole('button', { name: 'Filter', exact: true }).click()
      const before = await placesAt(page)
      late.resolve()
      await page.getByText(/\+ saker$/).waitFor()
      await page
        .getByRole('combobox', { name: 'Har saken' })
        .getByRole('option')
        .nth(3)
        .waitFor({ state: 'attached' })
      assert.deepEqual(await placesAt(page), before, 'the counts have come')
      for (const [name, value] of choices(timed)) {
        await page.getByRole('combobox', { name, exact: true }).selectOption(value)
        await page.getByRole('button', { name: wordsIn.nb.tickets.clear }).waitFor()
        assert.deepEqual(await placesAt(page), before, `${name}: ${value}`)
      }
      await page.getByRole('button', { name: wordsIn.nb.tickets.attention.name }).click()
      await page.waitForURL(/attention=true/)
      assert.deepEqual(await placesAt(page), before, 'attention')
      await page.getByRole('button', { name: wordsIn.nb.tickets.clear }).click()
      await page.waitForURL(/#\/saker$/)
      assert.deepEqual(await placesAt(page), before, 'cleared')
    })
  }
})

const WOLF = { id: '11111111-1111-4111-8111-111111111111', name: 'Wolfeschlegelstein Hausenbergerdorff' }

const choices = (timed: boolean): [string, string][] => [
  ['Status', 'in-progress'],
  ['Type', 'equipment-damaged'],
  ['Hastegrad', 'normal'],
  ['Har saken', WOLF.id],
  ...(timed ? [['Frist', 'soon'] as [string, string]] : []),
  ['Status', 'all'],
]

/** Counts and colleagues come late; there are many tickets, and a colleague with a long name. */
async function inBusyDesk(page: Page, timed: boolean, late: Promise<void>): Promise<void> {
  await page.route('**/api/me', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), timed } })
  })
  await page.route('**/api/agents', async (route) => {
    await late
    await route.fulfill({ json: { items: [WOLF] } })
  })
  await page.route('**/api/counts*', async (route) => {
    await late
    await route.fulfill({ json: manyTickets })
  })
}

const manyTickets: CountsJson = {
  open: {
    status: { open: 1234, new: 234, 'in-progress': 1000 },
    type: { 'equipment-damaged': 567 },
    urgency: { urgent: 345, normal: 889 },
    assignee: { none: 234, [WOLF.id]: 321 },
    attention: { true: 123 },
  },
  passing: { count: 1000, orMore: true },
}

/** Where each control and what is below the bar is, at each width. */
async function placesAt(page: Page): Promise<Record<string, string[]>> {
  const places: Record<string, string[]> = {}
  for (const width of [320, 390, 600, 768, 1024, 1280, 1600, 2560]) {
    await page.setViewportSize({ width, height: 800 })
    places[width] = await page.evaluate<string[]>(PLACES)
  }
  return places
}

/** What has no name is what begins below the bar, of which the height changes. */
const PLACES = `[...document.querySelectorAll('main h1, main h1 ~ * button, search :is(span:has(> input), select, button), search + *')]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect()
    const name = one.ariaLabel ?? one.textContent.replace(/ \\(.*/, '')
    return one.matches('search + *') ? 'below at ' + y : [name, x, y, width, height].join(' ')
  })`

/** The fields whose own words do not fit. */
const CUT = `(() => {
  const pen = document.createElement('canvas').getContext('2d')
  return [...document.querySelectorAll('search input, search select')].filter((one) => one.checkVisibility()).flatMap((field) => {
    const words = field.placeholder ?? field.selectedOptions[0].text
    const { font, paddingLeft, paddingRight } = getComputedStyle(field)
    pen.font = font
    const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
    return pen.measureText(words).width > room ? [words] : []
  })
})()`
