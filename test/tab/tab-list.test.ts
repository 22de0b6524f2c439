import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { ListViewJson } from '../../bot/helpdesk/api-shapes.ts'
import { isTooWide, violations, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'

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

  it('opens with what is open, urgent first, then oldest, and counts it', async () => {
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

  it('leaves a row that no longer passes where it is, and says so; a new one comes where it belongs; counts follow', async () => {
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

  it('moves no row while a finger scrolls, nor right after', async () => {
    const calm = await tab.reported('Per Olsen', { type: 'system-password', cause: 'forgotten' })
    page = await tab.open('Ingrid Solberg', { width: 390 })
    await row(calm.number).waitFor()
    const before = await row(calm.number).boundingBox()
    await page.evaluate(
      `window.hand = setInterval(() => document.dispatchEvent(new Event('scroll', { bubbles: true })), 20)`,
    )
    const urgent = await tab.lostCard()
    await page.getByText('2 saker').waitFor()
    assert.deepEqual(await row(calm.number).boundingBox(), before)
    await page.evaluate('clearInterval(window.hand)')
    await row(urgent.number).waitFor()
    assert.notDeepEqual(await row(calm.number).boundingBox(), before)
  })

  it('moves no row while somebody is about to press one; what is new comes when the hand is at rest', async () => {
    const calm = await tab.reported('Per Olsen', { type: 'system-password', cause: 'forgotten' })
    page = await tab.open('Ingrid Solberg')
    await row(calm.number).waitFor()
    const place = () => row(calm.number).boundingBox()
    const before = await place()
    // In the page, so that no busy machine lets the hand rest.
    await page.evaluate(`window.hand = setInterval(() => {
      const event = new PointerEvent('pointermove', { bubbles: true })
      document.querySelector('tr[data-number="${calm.number}"] a').dispatchEvent(event)
    }, 20)`)
    const urgent = await tab.lostCard()
    await page.getByText('2 saker').waitFor()
    assert.deepEqual(await place(), before)
    await tab.mikkel.actNow(calm.number, 'assign', { assignee: tab.mikkel.id })
    await row(calm.number).getByText('Mikkel Ruud').filter({ visible: true }).waitFor()
    assert.deepEqual(await place(), before)
    await page.evaluate('clearInterval(window.hand)')
    await shown([urgent.number, calm.number])
  })

  it('is sorted by the column that is pressed, and the other way when it is pressed again; its link says so', async () => {
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

  it('has the columns that the agent has chosen, also tomorrow, and nobody else’s', async () => {
    await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    await page.getByRole('button', { name: 'Kolonner' }).click()
    // The first answer is long in coming.
    const first = Promise.withResolvers<void>()
    await page.route('**/api/me', (route) => first.promise.then(() => route.continue()), { times: 1 })
    const kept = page.waitForResponse(
      (answer) => answer.request().method() === 'PUT' && /type/.test(answer.request().postData() ?? ''),
    )
    await page.getByRole('menuitemcheckbox', { name: 'Leder' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Type' }).click()
    assert.deepEqual(await violations(page), [])
    first.resolve()
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

  it('is saved under a name, shared, found by a colleague, changed and deleted', async () => {
    const { number } = await tab.lostCard()
    await tab.reported('Per Olsen', { type: 'system-password', cause: 'forgotten' })
    page = await tab.open('Ingrid Solberg', { place: '/saker?urgency=urgent&sort=-number' })
    await shown([number])
    await page.getByRole('button', { name: 'Lagrede lister' }).click()
    await page.getByRole('menuitem', { name: 'Lagre listen slik den er' }).click()
    await page.getByRole('textbox', { name: 'Navn på listen' }).fill('Haster, nyeste først')
    await page.getByRole('checkbox', { name: 'Del med Brukerhjelpen' }).check()
    assert.deepEqual(await violations(page), [])
    await page.getByRole('button', { name: 'Lagre', exact: true }).click()
    await page.waitForURL(/urgency=urgent&sort=-number&saved=[\da-f-]{36}$/)
    await page.getByRole('button', { name: 'Haster, nyeste først' }).waitFor()

    const other = await tab.open('Mikkel Ruud')
    await other.getByRole('button', { name: 'Lagrede lister' }).click()
    await other.getByRole('menuitem', { name: 'Haster, nyeste først' }).click()
    await other.waitForURL(/urgency=urgent&sort=-number&saved=/)
    await other.getByRole('columnheader', { name: 'Status' }).getByRole('button').click()
    await other.waitForURL(/sort=status/)
    await other.getByRole('button', { name: 'Haster, nyeste først' }).click()
    await other.getByRole('menuitem', { name: 'Lagre endringene' }).click()
    await other.getByRole('button', { name: 'Haster, nyeste først' }).click()
    await other.getByRole('menuitem', { name: 'Gi nytt navn' }).click()
    await other.getByRole('textbox', { name: 'Navn på listen' }).fill('Haster')
    await other.getByRole('button', { name: 'Lagre', exact: true }).click()
    await other.getByRole('button', { name: 'Haster', exact: true }).waitFor()

    await page.reload()
    await page.getByRole('button', { name: 'Haster', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Slett «Haster»' }).click()
    await page.waitForURL(/#\/saker$/)
    await page.getByRole('button', { name: 'Lagrede lister' }).click()
    await page.getByRole('menuitem', { name: 'Lagre listen' }).waitFor()
    assert.equal(await page.getByRole('menuitem', { name: 'Haster' }).count(), 0)
  })

  it('is saved once on a slow line, however often that is pressed, and whoever has gone on stays there', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: '/saker?urgency=urgent' })
    await row(number).waitFor()
    const late = Promise.withResolvers<void>()
    let asked = 0
    await page.route('**/api/views', (route) => {
      if (route.request().method() === 'POST') asked += 1
      return late.promise.then(() => route.continue())
    })
    await page.getByRole('button', { name: 'Lagrede lister' }).click()
    await page.getByRole('menuitem', { name: 'Lagre listen slik den er' }).click()
    const name = page.getByRole('textbox', { name: 'Navn på listen' })
    await name.fill('En gang')
    for (const key of ['Enter', 'Enter']) await name.press(key)
    await page.getByRole('status').getByText('Venter på svar fra Straks …').waitFor()
    await row(number).getByRole('link').click()
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    const answered = page.waitForResponse('**/api/views')
    late.resolve()
    await answered
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))')
    assert.ok(page.url().endsWith(`#/sak/${number}`))
    assert.equal(asked, 1)
  })

  it('is saved on a slow line while other filters are chosen, which stay', async () => {
    page = await tab.open('Ingrid Solberg', { place: '/saker?urgency=urgent' })
    const late = Promise.withResolvers<void>()
    await page.route('**/api/views', (route) =>
      route.request().method() === 'POST' ? late.promise.then(() => route.continue()) : route.continue(),
    )
    await page.getByRole('button', { name: 'Lagrede lister' }).click()
    await page.getByRole('menuitem', { name: 'Lagre listen slik den er' }).click()
    await page.getByRole('textbox', { name: 'Navn på listen' }).fill('I kø')
    await page.getByRole('button', { name: 'Lagre', exact: true }).click()
    await page.getByRole('combobox', { name: 'Type' }).selectOption('buypass-card')
    const chosen = page.url()
    late.resolve()
    await page.getByRole('textbox', { name: 'Navn på listen' }).waitFor({ state: 'detached' })
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))')
    assert.equal(page.url(), chosen)
    await page.getByRole('button', { name: 'Lagrede lister' }).click()
    await page.getByRole('menuitem', { name: 'I kø' }).waitFor()
  })

  it('is saved, shown and stays so when those that were there before are read late', async () => {
    const other = { name: 'En annen', shared: false, filters: {}, sort: '-openedAt', columns: ['status'] }
    await json(await tab.ingrid.ask('POST', '/api/views', other))
    const late = Promise.withResolvers<void>()
    page = await tab.open('Ingrid Solberg', {
      place: '/saker?status=new',
      prepare: (window) =>
        window.route('**/api/views', async (route) => {
          if (route.request().method() !== 'GET') return route.continue()
          const response = await route.fetch()
          await late.promise
          await route.fulfill({ response })
        }),
    })
    await page.getByRole('button', { name: 'Lagrede lister' }).click()
    await page.getByRole('menuitem', { name: 'Lagre listen slik den er' }).click()
    await page.getByRole('textbox', { name: 'Navn på listen' }).fill('Nye')
    await page.getByRole('button', { name: 'Lagre', exact: true }).click()
    await page.getByRole('button', { name: 'Nye', exact: true }).waitFor()
    const read = page.waitForResponse(
      (answer) => answer.url().endsWith('/api/views') && answer.request().method() === 'GET',
    )
    late.resolve()
    await (await read).finished()
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))')
    await page.getByRole('button', { name: 'Nye', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Slett «Nye»' }).waitFor()
  })

  it('is renamed while it is still being changed: the form that was opened meanwhile stays', async () => {
    const saved = { name: 'Ukas', shared: false, filters: {}, sort: '-openedAt', columns: ['status'] }
    const { items } = await json<{ items: ListViewJson[] }>(await tab.ingrid.ask('POST', '/api/views', saved))
    const { id } = items.find(({ name }) => name === 'Ukas') ?? assert.fail('not saved')
    page = await tab.open('Ingrid Solberg', { place: `/saker?saved=${id}&sort=number` })
    const late = Promise.withResolvers<void>()
    await page.route(`**/api/views/${id}`, (route) => late.promise.then(() => route.continue()), { times: 1 })
    await page.getByRole('button', { name: 'Ukas', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Lagre endringene' }).click()
    await page.getByRole('button', { name: 'Ukas', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Gi nytt navn' }).click()
    await page.getByRole('textbox', { name: 'Navn på listen' }).fill('Denne uka')
    const changed = page.waitForResponse(`**/api/views/${id}`)
    late.resolve()
    await changed
    await page.getByRole('button', { name: 'Lagre', exact: true }).click()
    await page.getByRole('button', { name: 'Denne uka', exact: true }).waitFor()
  })

  it('is named below its tools, none of which moves', async () => {
    await tab.lostCard()
    for (const width of [320, 768, 1440]) {
      page = await tab.open('Ingrid Solberg', { width })
      await page.getByText(/^\d+ sake?r?$/).waitFor()
      const lists = page.getByRole('button', { name: 'Lagrede lister' })
      const places = async () => {
        const tools = [
          page.getByRole('heading', { level: 1 }),
          page.getByRole('button', { name: 'Kopier lenke' }),
        ]
        return Promise.all([...tools, lists].map((one) => one.boundingBox()))
      }
      const before = await places()
      await lists.click()
      await page.getByRole('menuitem', { name: 'Lagre listen slik den er' }).click()
      await page.getByRole('textbox', { name: 'Navn på listen' }).waitFor()
      await page.route('**/api/views', (route) => route.fulfill({ status: 503 }))
      await page.getByRole('textbox', { name: 'Navn på listen' }).fill('Min')
      await page.getByRole('button', { name: 'Lagre', exact: true }).click()
      await page.getByText('Ikke sikkert at dette ble lagret.').waitFor()
      assert.deepEqual(await places(), before, `${width} px`)
      assert.ok(!(await isTooWide(page)))
    }
  })

  it('that could not be read, deleted or changed is told of as it is', async () => {
    const { items } = await json<{ items: ListViewJson[] }>(
      await tab.ingrid.ask('POST', '/api/views', {
        name: 'Blir',
        shared: false,
        filters: { urgency: 'urgent' },
        sort: '-openedAt',
        columns: ['status'],
      }),
    )
    const { id } = items.find(({ name }) => name === 'Blir') ?? assert.fail('not saved')
    page = await tab.open('Ingrid Solberg', {
      place: `/saker?urgency=urgent&saved=${id}`,
      prepare: (window) => window.route('**/api/views', (route) => route.fulfill({ status: 503 })),
    })
    const menu = page.getByRole('button', { name: 'Lagrede lister' })
    await menu.click()
    await page.getByRole('menuitem', { name: 'Noe gikk galt hos Straks.' }).waitFor()
    await page.keyboard.press('Escape')
    await page.unroute('**/api/views')
    await menu.click()
    await page.getByRole('button', { name: 'Blir' }).waitFor()
    await page.route(`**/api/views/${id}`, (route) => route.fulfill({ status: 503, json: {} }), { times: 1 })
    await page.getByRole('menuitem', { name: 'Slett «Blir»' }).click()
    await page.getByText('Ikke sikkert at dette ble lagret.').waitFor()
    await page.getByRole('button', { name: 'Blir' }).waitFor()
    assert.match(page.url(), new RegExp(`saved=${id}`))
    // Somebody else has deleted it.
    await page.route(`**/api/views/${id}`, async (route) => {
      await tab.ingrid.ask('DELETE', `/api/views/${id}`)
      await route.continue()
    })
    await page.getByRole('button', { name: 'Blir' }).click()
    await page.getByRole('menuitem', { name: 'Gi nytt navn' }).click()
    await page.getByRole('textbox', { name: 'Navn på listen' }).press('Enter')
    await page.getByText('Listen er slettet, eller deles ikke lenger.').waitFor()
    await menu.waitFor()
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

  it('empties the search by a button that says so', async () => {
    page = await tab.open('Ingrid Solberg', { place: '/saker?q=finnesikke' })
    await page.getByRole('searchbox').click()
    await page.getByRole('button', { name: 'Tøm søket' }).click()
    await page.waitForURL(/#\/saker$/)
  })

  /** Sooner or later, and nothing else. */
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
