import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { heldUp, violations, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'
import { patch } from '../helpers/tab-windows.ts'

describe('The list of the tab', () => {
  const tab = withTab()
  let page: Page
  const row = (number: string) => page.getByRole('row').filter({ hasText: number })

  before(async () => {
    for (const agent of [tab.ingrid, tab.mikkel]) await json(await agent.ask('GET', '/api/me'))
  })

  afterEach(async () => {
    for (const number of await shownIn('open=true')) await resolve(number)
  })

  it('opens with open tickets, urgent first, then oldest, and counts them', async () => {
    const calm = await tab.reported('Per Olsen', { type: 'system-password', cause: 'forgotten' })
    const [first, second, done] = [await tab.lostCard(), await tab.lostCard(), await tab.lostCard()]
    await resolve(done.number)
    page = await tab.open('Ingrid Solberg')
    await page.getByText('3 saker').waitFor()
    await shown([first.number, second.number, calm.number])
    const options = await page.getByRole('combobox', { name: 'Status' }).getByRole('option').allTextContents()
    assert.deepEqual(options.slice(0, 4), ['Åpne (3)', 'Alle statuser', 'Ny (3)', 'Under arbeid (0)'])
    const urgency = await page
      .getByRole('combobox', { name: 'Hastegrad' })
      .getByRole('option')
      .allTextContents()
    assert.deepEqual(urgency, ['Alle hastegrader', 'Haster (2)', 'Haster ikke (1)'])
  })

  it('leaves a row that no longer passes, marks it, puts a new one in its place, and counts anew', async () => {
    const calm = await tab.reported('Per Olsen', { type: 'system-password', cause: 'forgotten' })
    const first = await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    await page.getByText('2 saker').waitFor()
    const second = await tab.lostCard()
    await page.getByText('3 saker').waitFor()
    await shown([first.number, second.number, calm.number])
    await resolve(first.number)
    await page.getByText('2 saker').waitFor()
    await page.getByRole('row', { name: first.number }).getByText('Løst').filter({ visible: true }).waitFor()
    assert.equal(await row(first.number).getAttribute('title'), 'Passer ikke lenger til filteret')
    await shown([first.number, second.number, calm.number])
    await page.reload()
    await page.getByText('2 saker').waitFor()
    await shown([second.number, calm.number])
  })

  it('moves no row while a finger scrolls, and shows what is new afterwards', async () => {
    const calm = await tab.reported('Per Olsen', { type: 'system-password', cause: 'forgotten' })
    page = await tab.open('Ingrid Solberg', { width: 390 })
    await row(calm.number).waitFor()
    const before = await row(calm.number).boundingBox()
    await patch(
      page,
      `const scroll = () => document.dispatchEvent(new Event('scroll', { bubbles: true }))
      scroll()
      window.hand = setInterval(scroll, 20)`,
    )
    const urgent = await tab.lostCard()
    await page.getByText('2 saker').waitFor()
    assert.deepEqual(await row(calm.number).boundingBox(), before)
    await page.evaluate('clearInterval(window.hand)')
    await row(urgent.number).waitFor()
    assert.notDeepEqual(await row(calm.number).boundingBox(), before)
  })

  it('moves no row under a moving hand, and shows what is new when the hand is at rest', async () => {
    const calm = await tab.reported('Per Olsen', { type: 'system-password', cause: 'forgotten' })
    page = await tab.open('Ingrid Solberg')
    await row(calm.number).waitFor()
    const place = () => row(calm.number).boundingBox()
    const before = await place()
    // Runs in the page, so that no busy machine makes the hand rest.
    await patch(
      page,
      `const move = () => {
        const event = new PointerEvent('pointermove', { bubbles: true })
        document.querySelector('tr[data-number="${calm.number}"] a').dispatchEvent(event)
      }
      move()
      window.hand = setInterval(move, 20)`,
    )
    const urgent = await tab.lostCard()
    await page.getByText('2 saker').waitFor()
    assert.deepEqual(await place(), before)
    await tab.mikkel.actNow(calm.number, 'assign', { assignee: tab.mikkel.id })
    await row(calm.number).getByText('Mikkel Ruud').filter({ visible: true }).waitFor()
    assert.deepEqual(await place(), before)
    await page.evaluate('clearInterval(window.hand)')
    await shown([urgent.number, calm.number])
  })

  it('is sorted by the column that is pressed, the other way by a second press; its link says so', async () => {
    const [first, second] = [await tab.lostCard(), await tab.lostCard()]
    page = await tab.open('Ingrid Solberg')
    await row(second.number).waitFor()
    const header = page.getByRole('columnheader', { name: 'Sak', exact: true })
    await header.getByRole('button').click()
    await page.waitForURL(/sort=-number$/)
    await shown([second.number, first.number])
    assert.equal(await header.getAttribute('aria-sort'), 'descending')
    await header.getByRole('button').press('Enter')
    await page.waitForURL(/sort=number$/)
    await shown([first.number, second.number])
    assert.equal(await header.getAttribute('aria-sort'), 'ascending')
    await page.getByRole('button', { name: 'Kopier lenke' }).click()
    await page.getByText('Lenken er kopiert.').waitFor()
    const link = await page.evaluate<string>('navigator.clipboard.readText()')
    assert.match(link, /#\/saker\?sort=number$/)
    await page.goto('about:blank')
    await page.goto(link)
    await shown([first.number, second.number])
  })

  it('has the columns that the agent has chosen, for good, and nobody else’s', async () => {
    await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    await page.getByRole('button', { name: 'Kolonner' }).click()
    // The first answer takes long.
    const release = await heldUp(page, '**/api/me', { times: 1 })
    const kept = page.waitForResponse(
      (answer) => answer.request().method() === 'PUT' && /type/.test(answer.request().postData() ?? ''),
    )
    await page.getByRole('menuitemcheckbox', { name: 'Leder' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Type' }).click()
    assert.deepEqual(await violations(page), [])
    release()
    await kept
    await page.keyboard.press('Escape')
    const chosen = ['Sak', 'Hastegrad', 'Type', 'Gjelder', 'Status', 'Har saken', 'Meldt']
    await page.getByRole('columnheader', { name: 'Leder' }).waitFor({ state: 'detached' })
    assert.deepEqual(await page.getByRole('columnheader').allTextContents(), chosen)
    await page.reload()
    await page.getByRole('table').waitFor()
    assert.deepEqual(await page.getByRole('columnheader').allTextContents(), chosen)
    const other = await tab.open('Mikkel Ruud')
    await other.getByRole('columnheader', { name: 'Leder' }).waitFor()
    await json(
      await tab.ingrid.ask('PUT', '/api/me', {
        columns: ['urgency', 'affected', 'status', 'leader', 'assignee', 'openedAt'],
      }),
    )
  })

  it('is filtered by any colleague', async () => {
    const [theirs, free] = [await tab.lostCard(), await tab.lostCard()]
    await json(await tab.mikkel.act(theirs, 'assign', { assignee: tab.mikkel.id }))
    page = await tab.open('Ingrid Solberg')
    await row(free.number).waitFor()
    await page.getByRole('combobox', { name: 'Har saken' }).selectOption(tab.mikkel.id)
    await shown([theirs.number])
    await page.getByText('1 sak', { exact: true }).waitFor()
  })

  it('names each link by number and title, and is reached past the navigation', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    await page.getByRole('link', { name: `${number} Buypass-kort mistet` }).waitFor()
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Hopp til innholdet' }).and(page.locator(':focus')).press('Enter')
    await page.getByRole('main').and(page.locator(':focus')).waitFor()
  })

  it('has a button that empties the search', async () => {
    page = await tab.open('Ingrid Solberg', { place: '/saker?q=finnesikke' })
    await page.getByRole('searchbox').click()
    await page.getByRole('button', { name: 'Tøm søket' }).click()
    await page.waitForURL(/#\/saker$/)
  })

  /** Waits until exactly these are shown. */
  async function shown(wanted: string[]): Promise<void> {
    for (const [place, number] of wanted.entries()) {
      await page
        .getByRole('row')
        .nth(place + 1)
        .filter({ hasText: number })
        .waitFor()
    }
    await page
      .getByRole('row')
      .nth(wanted.length + 1)
      .waitFor({ state: 'detached' })
  }

  async function shownIn(query: string): Promise<string[]> {
    const { items } = await json<{ items: { number: string }[] }>(
      await tab.ingrid.ask('GET', `/api/tickets?${query}`),
    )
    return items.map(({ number }) => number)
  }

  function resolve(number: string) {
    return tab.ingrid.actNow(number, 'resolve', { resolution: 'done' })
  }
})
