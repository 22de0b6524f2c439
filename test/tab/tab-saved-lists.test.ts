import assert from 'node:assert/strict'
import type { Page, Route } from 'playwright-core'
import type { ListViewJson } from '../../bot/helpdesk/api-shapes.ts'
import { goTo, heldUp, isTooWide, styleOf, violations, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'

describe('A list that an agent saves', () => {
  const tab = withTab()
  let page: Page
  const row = (number: string) => page.getByRole('row').filter({ hasText: number })
  const lists = () => page.getByRole('button', { name: 'Lagrede lister' })
  const named = (name: string) => page.getByRole('button', { name, exact: true })
  const choice = (name: string) => page.getByRole('menuitem', { name })
  const nameBox = () => page.getByRole('textbox', { name: 'Navn på listen' })
  const save = () => page.getByRole('button', { name: 'Lagre', exact: true }).click()
  const drawn = () => page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))')

  it('is saved under a name, shared, found by a colleague, changed, deleted, and put back at once', async () => {
    const { number } = await tab.lostCard()
    await tab.reported('Per Olsen', { type: 'system-password', cause: 'forgotten' })
    page = await tab.open('Ingrid Solberg', { place: '/saker?urgency=urgent&sort=-number' })
    await row(number).waitFor()
    await toBeSaved('Haster, nyeste først')
    await page.getByRole('checkbox', { name: 'Del med Brukerhjelpen' }).check()
    assert.deepEqual(await violations(page), [])
    await save()
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
    await named('Haster').click()
    await choice('Slett «Haster»').click()
    await page.waitForURL(/#\/saker$/)
    await page.getByText('Fjernet.').waitFor()
    await page.getByRole('button', { name: 'Angre' }).click()
    await page.waitForURL(/urgency=urgent.*saved=/)
    await named('Haster').click()
    await choice('Slett «Haster»').click()
    await page.waitForURL(/#\/saker$/)
    await lists().click()
    await choice('Lagre listen').waitFor()
    assert.equal(await choice('Haster').count(), 0)
  })

  it('keeps the name that a colleague gives it while an agent changes what it shows', async () => {
    page = await tab.open('Ingrid Solberg', { place: '/saker?urgency=urgent' })
    await toBeSaved('Haster')
    await page.getByRole('checkbox', { name: 'Del med Brukerhjelpen' }).check()
    await save()
    await page.getByRole('button', { name: 'Haster', exact: true }).waitFor()
    const { items } = await json<{ items: ListViewJson[] }>(await tab.mikkel.ask('GET', '/api/views'))
    const { id, mine, ...list } = items.find(({ name }) => name === 'Haster') ?? assert.fail('not saved')
    await json(await tab.mikkel.ask('PUT', `/api/views/${id}`, { ...list, name: 'Haster nå' }))
    await goTo(page, `/saker?urgency=urgent&type=equipment-lost&saved=${id}`)
    await named('Haster').click()
    await choice('Lagre endringene').click()
    await named('Haster nå').waitFor()
    await json(await tab.mikkel.ask('DELETE', `/api/views/${id}`))
  })

  it('is saved once on a slow line, and does not lead back an agent who has gone on', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: '/saker?urgency=urgent' })
    await row(number).waitFor()
    const { asked, come } = await savedLate()
    await toBeSaved('En gang')
    for (const key of ['Enter', 'Enter']) await nameBox().press(key)
    await page.getByRole('status').getByText('Venter på svar fra Straks …').waitFor()
    await row(number).getByRole('link').click()
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    const answered = page.waitForResponse('**/api/views')
    come()
    await answered
    await drawn()
    assert.ok(page.url().endsWith(`#/sak/${number}`))
    assert.equal(asked.length, 1)
  })

  it('is opened when it is saved again as it is, and not a colleague’s of the same name', async () => {
    const same = { name: 'Aba', shared: true, filters: { urgency: 'urgent' }, sort: '', columns: ['status'] }
    await json(await tab.mikkel.ask('POST', '/api/views', same))
    page = await tab.open('Ingrid Solberg', { place: '/saker?urgency=urgent' })
    const opened = async () => {
      await page.getByRole('button', { name: 'Lagrede lister' }).click()
      await page.getByRole('menuitem', { name: 'Lagre listen slik den er' }).click()
      await page.getByRole('textbox', { name: 'Navn på listen' }).fill('Aba')
      await page.getByRole('button', { name: 'Lagre', exact: true }).click()
      await page.waitForURL(/saved=/)
      return page.url()
    }
    const first = await opened()
    const { items } = await json<{ items: ListViewJson[] }>(await tab.ingrid.ask('GET', '/api/views'))
    assert.ok(first.endsWith(`saved=${items.find(({ name, mine }) => name === 'Aba' && mine)?.id}`))
    await goTo(page, '/saker?urgency=urgent')
    assert.equal(await opened(), first)
  })

  it('is said not to be saved to an agent who has gone on', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: '/saker?urgency=urgent' })
    await row(number).waitFor()
    const { come } = await savedLate((route) => route.fulfill({ status: 409, json: {} }))
    await toBeSaved('Hastesaker')
    await nameBox().press('Enter')
    await row(number).getByRole('link').click()
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    come()
    const told = page.getByRole('alert').filter({ hasText: 'Det er ikke plass til flere lagrede lister.' })
    await told.getByRole('link', { name: 'Lagrede lister' }).click()
    await row(number).waitFor()
    assert.match(page.url(), /urgency=urgent/)
  })

  it('leaves the filters that are chosen while it is being saved', async () => {
    page = await tab.open('Ingrid Solberg', { place: '/saker?urgency=urgent' })
    const { come } = await savedLate()
    await toBeSaved('I kø')
    await save()
    await page.getByRole('combobox', { name: 'Type' }).selectOption('buypass-card')
    const chosen = page.url()
    come()
    await nameBox().waitFor({ state: 'detached' })
    await drawn()
    assert.equal(page.url(), chosen)
    await lists().click()
    await choice('I kø').waitFor()
  })

  it('stays shown when the lists from before are read late', async () => {
    await saved('En annen')
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
    await toBeSaved('Nye')
    await save()
    await named('Nye').waitFor()
    const read = page.waitForResponse(
      (answer) => answer.url().endsWith('/api/views') && answer.request().method() === 'GET',
    )
    late.resolve()
    await (await read).finished()
    await drawn()
    await named('Nye').click()
    await choice('Slett «Nye»').waitFor()
  })

  it('can be renamed while a change to it is still being saved', async () => {
    const id = await saved('Ukas')
    page = await tab.open('Ingrid Solberg', { place: `/saker?saved=${id}&sort=number` })
    const answer = await heldUp(page, `**/api/views/${id}`, { times: 1 })
    await named('Ukas').click()
    await choice('Lagre endringene').click()
    await named('Ukas').click()
    await choice('Gi nytt navn').click()
    await nameBox().fill('Denne uka')
    const changed = page.waitForResponse(`**/api/views/${id}`)
    answer()
    await changed
    await save()
    await named('Denne uka').waitFor()
  })

  it('is named over the list, below its tools, and nothing moves', async () => {
    await tab.lostCard()
    for (const width of [320, 768, 1440]) {
      page = await tab.open('Ingrid Solberg', { width })
      await page.getByText(/^\d+ sake?r?$/).waitFor()
      const places = async () => {
        const tools = [
          page.getByRole('heading', { level: 1 }),
          page.getByRole('button', { name: 'Kopier lenke' }),
        ]
        return Promise.all([...tools, lists()].map((one) => one.boundingBox()))
      }
      const top = async () => (await page.getByRole('table').boundingBox())?.y
      const [before, listAt] = [await places(), await top()]
      await toBeSaved('Min')
      const form = page.locator('form').filter({ has: nameBox() })
      await form.waitFor()
      assert.equal(await top(), listAt, `${width} px`)
      const { x, width: wide } = (await form.boundingBox()) ?? assert.fail('not shown')
      assert.ok(x >= 0 && x + wide <= width, `from ${x}, ${wide} px wide, at ${width} px`)
      await page.route('**/api/views', (route) => route.fulfill({ status: 503 }))
      await save()
      await page.getByText('Ikke sikkert at dette ble lagret.').waitFor()
      assert.deepEqual(await places(), before, `${width} px`)
      assert.ok(!(await isTooWide(page)))
    }
  })

  it('cuts a long name beside the other tools, which stay in their line, as does what is said there', async () => {
    const id = await saved('Alle Buypass-kort som er mistet eller stjålet uten ansvarlig')
    page = await tab.open('Ingrid Solberg', { width: 1200 })
    const search = page.getByRole('searchbox')
    const copy = page.getByRole('button', { name: 'Kopier lenke' })
    for (const width of [1200, 390]) {
      await page.setViewportSize({ width, height: 800 })
      await goTo(page, '/saker')
      await lists().waitFor()
      const [below, beside] = [await search.boundingBox(), await copy.boundingBox()]
      await goTo(page, `/saker?saved=${id}`)
      await lists().waitFor({ state: 'detached' })
      assert.deepEqual(await search.boundingBox(), below, `at ${width}`)
      const moved = Math.abs(((await copy.boundingBox())?.x ?? 0) - (beside?.x ?? 0))
      assert.ok(moved < 100, `moved ${moved} px at ${width}`)
    }
    await copy.click()
    const { fontSize } = await styleOf(page.getByText('Lenken er kopiert.'))
    assert.equal(fontSize, (await styleOf(copy)).fontSize)
  })

  it('shows its whole name on a phone in the menu, even a very long word', async () => {
    const name = 'Arbeidsmiljøutvalgssekretariatsoppfølgingssakersomhaster'
    const id = await saved(name)
    page = await tab.open('Ingrid Solberg', { place: `/saker?saved=${id}`, width: 320 })
    await page.getByRole('button', { name }).click()
    const choices = page.getByRole('menu').getByRole('menuitem')
    await choices.filter({ hasText: 'Slett' }).waitFor()
    assert.ok(!(await isTooWide(page)))
    const cut = await choices.evaluateAll((all) => all.map((one) => one.scrollWidth > one.clientWidth))
    assert.ok(!cut.includes(true))
  })

  it('says what failed when it could not be read, deleted or changed', async () => {
    const id = await saved('Blir', { urgency: 'urgent' })
    page = await tab.open('Ingrid Solberg', {
      place: `/saker?urgency=urgent&saved=${id}`,
      prepare: (window) => window.route('**/api/views', (route) => route.fulfill({ status: 503 })),
    })
    await lists().click()
    await choice('Noe gikk galt hos Straks.').waitFor()
    await page.keyboard.press('Escape')
    await page.unroute('**/api/views')
    await lists().click()
    await named('Blir').waitFor()
    await page.route(`**/api/views/${id}`, (route) => route.fulfill({ status: 503, json: {} }), { times: 1 })
    await choice('Slett «Blir»').click()
    await page.getByText('Ikke sikkert at dette ble lagret.').waitFor()
    await named('Blir').waitFor()
    assert.match(page.url(), new RegExp(`saved=${id}`))
    // Another person has deleted it.
    await page.route(`**/api/views/${id}`, async (route) => {
      await tab.ingrid.ask('DELETE', `/api/views/${id}`)
      await route.continue()
    })
    await named('Blir').click()
    await choice('Gi nytt navn').click()
    await nameBox().press('Enter')
    await page.getByText('Listen er slettet, eller deles ikke lenger.').waitFor()
    await lists().waitFor()
  })

  /** Opens the form that saves the list as it is, with this name in it. */
  async function toBeSaved(name: string): Promise<void> {
    await lists().click()
    await choice('Lagre listen slik den er').click()
    await nameBox().fill(name)
  }

  /** Holds new lists up until `come` is called. */
  async function savedLate(answer = (route: Route) => route.continue()) {
    const { promise, resolve: come } = Promise.withResolvers<void>()
    const asked: Route[] = []
    await page.route('**/api/views', (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      asked.push(route)
      return promise.then(() => answer(route))
    })
    return { asked, come }
  }

  async function saved(name: string, filters = {}): Promise<string> {
    const view = { name, shared: false, filters, sort: '-openedAt', columns: ['status'] }
    const { items } = await json<{ items: ListViewJson[] }>(await tab.ingrid.ask('POST', '/api/views', view))
    return items.find((one) => one.name === name)?.id ?? assert.fail('not saved')
  }
})
