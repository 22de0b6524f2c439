import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { withoutLiveLine, withTab } from '../helpers/tab-browser.ts'

describe('The live line of the tab', () => {
  const tab = withTab()
  let page: Page
  const row = (number: string) => page.getByRole('row').filter({ hasText: number })

  it('loses nothing that happens while the list is on its way', async () => {
    const ticket = await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    await row(ticket.number).waitFor()
    // The list is read now and arrives after the next changes.
    const once = { times: 1 }
    await page.route(
      '**/api/tickets?*',
      async (route) => {
        const answer = await route.fetch()
        await tab.mikkel.actNow(ticket.number, 'assign', { assignee: tab.mikkel.id })
        await tab.lostCard()
        await page.waitForTimeout(500)
        await route.fulfill({ response: answer })
      },
      once,
    )
    await page.getByRole('combobox', { name: 'Type' }).selectOption('buypass-card')
    await page.getByText('Henter …').waitFor()
    await page.getByText('Henter …').waitFor({ state: 'detached' })
    await page.getByText('2 saker', { exact: true }).waitFor()
    await row(ticket.number).getByText('Under arbeid').filter({ visible: true }).waitFor()
  })

  it('shows a new ticket when tickets come faster than the list is read', async () => {
    await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    await row('Kari Hansen').first().waitFor()
    let [read, atOnce, most] = [0, 0, 0]
    await page.route('**/api/tickets?*', async (route) => {
      read += 1
      atOnce += 1
      most = Math.max(most, atOnce)
      const answer = await route.fetch()
      if (read < 6) await tab.lostCard()
      await page.waitForTimeout(900)
      atOnce -= 1
      await route.fulfill({ response: answer }).catch(() => undefined)
    })
    const { number } = await tab.lostCard()
    await row(number).waitFor()
    assert.ok(read < 6)
    assert.equal(most, 1)
    await page.unrouteAll({ behavior: 'wait' })
  })

  it('shows what is new in a ticket that changes faster than it is read', async () => {
    const { number } = await tab.lostCard()
    page = await tab.openTicket(number)
    let notes = 0
    const note = () => {
      notes += 1
      return tab.mikkel.actNow(number, 'note', { text: `Merknad ${notes}.` })
    }
    // Each reading is outdated by another change before the answer comes.
    await page.route(`**/api/tickets/${number}`, async (route) => {
      const answer = await route.fetch()
      if (notes < 20) await note()
      await page.waitForTimeout(500)
      await route.fulfill({ response: answer }).catch(() => undefined)
    })
    await note()
    await page.getByText('Merknad 1.').waitFor()
    assert.ok(notes < 20)
    await page.unrouteAll({ behavior: 'wait' })
    await page.getByText(`Merknad ${notes}.`).waitFor()
  })

  it('goes on after a break where it stopped', async () => {
    const ticket = await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    await row(ticket.number).waitFor()
    await page.context().setOffline(true)
    await tab.straks.restart()
    await tab.mikkel.actNow(ticket.number, 'assign', { assignee: tab.mikkel.id })
    const { number } = await tab.lostCard()
    await page.getByText('Får ikke kontakt med Straks').waitFor()
    await page.context().setOffline(false)
    await row(number).waitFor()
    await row(ticket.number).getByText('Under arbeid').filter({ visible: true }).waitFor()
    await page.getByText('Får ikke kontakt med Straks').waitFor({ state: 'detached' })
    assert.equal(await row(number).count(), 1)
  })

  it('loses nothing when the columns are changed during a break', async () => {
    const ticket = await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    await row(ticket.number).waitFor()
    await page.route('**/api/events', (route) => route.abort())
    await tab.straks.restart()
    await tab.mikkel.actNow(ticket.number, 'assign', { assignee: tab.mikkel.id })
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT')
    await page.getByRole('button', { name: 'Kolonner' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Type' }).click()
    await saved
    await page.unroute('**/api/events')
    await row(ticket.number).getByText('Under arbeid').filter({ visible: true }).waitFor()
  })

  it('says that the sign-in is over, and loses nothing that was typed', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
    await page.getByRole('textbox', { name: 'Melding til Kari Hansen' }).fill('Ring oss')
    await page.route('**/api/**', (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: 'Bearer expired' } }),
    )
    await tab.straks.restart()
    await page.getByText('Teams kjenner deg ikke igjen lenger').waitFor()
    await page.unroute('**/api/**')
    await page.getByText('Teams kjenner deg ikke igjen lenger').waitFor({ state: 'detached' })
    assert.equal(
      await page.getByRole('textbox', { name: 'Melding til Kari Hansen' }).inputValue(),
      'Ring oss',
    )
  })

  it('turns to own tickets when an agent leaves the help desk, and keeps the open one until then', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
    const comment = page.getByRole('textbox', { name: 'Melding til Kari Hansen' })
    await comment.fill('Ring oss')
    let isSilent = true
    await page.route('**/api/me', async (route) => {
      if (isSilent) return route.abort()
      const response = await route.fetch()
      return route.fulfill({ response, json: { ...(await response.json()), agent: false } })
    })
    const asked = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/api/me'))
    await page.route('**/api/events', (route) =>
      route.fulfill({
        contentType: 'text/event-stream',
        body: 'id: 0\nevent: ready\ndata: {"agent":false}\n\n',
      }),
    )
    await tab.straks.restart()
    await asked
    assert.equal(await comment.inputValue(), 'Ring oss')
    const readAgain = page.waitForRequest(`**/api/tickets/${number}`)
    isSilent = false
    await readAgain
    await comment.waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Tilbake til mine saker' }).waitFor()
  })

  it('is not needed to show a former agent their own tickets once something is refused', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg', { prepare: withoutLiveLine })
    await row(number).waitFor()
    await page.route('**/api/me', async (route) => {
      const response = await route.fetch()
      return route.fulfill({ response, json: { ...(await response.json()), agent: false } })
    })
    await page.route('**/api/statistics', (route) => route.fulfill({ status: 403, json: {} }))
    await page.getByRole('link', { name: 'Statistikk' }).click()
    await page.getByRole('heading', { level: 1, name: 'Mine saker' }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'Statistikk' }).count(), 0)
  })

  it('asks once for what is refused to an agent who still is one', async () => {
    const { number } = await tab.lostCard()
    page = await tab.open('Ingrid Solberg')
    await row(number).waitFor()
    let asked = 0
    await page.route('**/api/statistics', (route) => {
      asked += 1
      return route.fulfill({ status: 403, json: {} })
    })
    const askedWho = page.waitForResponse('**/api/me')
    await page.getByRole('link', { name: 'Statistikk' }).click()
    await page.getByText('Du har ikke lenger tilgang til dette.').waitFor()
    await askedWho
    // As long as a new connection would take to ask again.
    await page.waitForTimeout(1_000)
    assert.equal(asked, 1)
  })

  it('draws only the row that changes, or that is selected, however many are listed', async () => {
    for (let filed = 0; filed < 3; filed += 1) await tab.lostCard()
    const { number } = await tab.lostCard()
    await tab.ingrid.ask('PUT', '/api/me', { columns: ['status', 'assignee'] })
    page = await tab.open('Ingrid Solberg')
    await row(number).waitFor()
    await page.getByText(/^\d+ saker$/).waitFor()
    await page.evaluate(MARK_ROWS)
    const counted = page.waitForResponse('**/api/counts*')
    await tab.mikkel.actNow(number, 'assign', { assignee: tab.mikkel.id })
    await row(number).getByText('Mikkel Ruud').filter({ visible: true }).waitFor()
    await (await counted).finished()
    assert.deepEqual(await page.evaluate(DRAWN_AGAIN), [number])
    await page.evaluate(MARK_ROWS)
    await row(number).getByRole('checkbox').check()
    await page.getByText('1 sak valgt').waitFor()
    assert.deepEqual(await page.evaluate(DRAWN_AGAIN), [number])
  })
})

/** React keeps with each element what it was last drawn with, and makes that anew when it draws it again. */
const MARK_ROWS = `{
  window.drawnWith = (row) => row[Object.keys(row).find((key) => key.startsWith('__reactProps'))] ?? {}
  window.rowsDrawn = [...document.querySelectorAll('tbody tr')].map((row) => ({ row, before: drawnWith(row) }))
}`

const DRAWN_AGAIN = `rowsDrawn.filter(({ row, before }) => drawnWith(row) !== before).map(({ row }) => row.dataset.number)`
