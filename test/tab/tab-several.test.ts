import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { heldUp, mayLeave, newsStays, violations, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'

describe('An action on several tickets', () => {
  const clock = handClock()
  const tab = withTab(() => startUnderTest({ clock }))
  let page: Page
  let tickets: TicketJson[]

  beforeEach(async () => {
    clock.pass(0)
    await json(await tab.mikkel.ask('GET', '/api/me'))
    const others = await json<{ items: TicketJson[] }>(await tab.ingrid.ask('GET', '/api/tickets?open=true'))
    for (const { number } of others.items) await tab.ingrid.actNow(number, 'resolve', { resolution: 'done' })
    tickets = [await tab.lostCard(), await tab.lostCard(), await tab.lostCard()]
    page = await tab.open('Ingrid Solberg', { place: '/saker?status=open' })
    await page.getByRole('row').nth(3).waitFor()
  })

  it('takes them, has the page ask before it is closed in the middle, and gives them to a colleague, by name', async () => {
    await selectAll()
    const answer = await heldUp(page, '**/assign')
    await page.keyboard.press('t')
    // Another progress bar beside it waits for data.
    await page.getByRole('progressbar', { name: 'Gir 3 saker til Ingrid Solberg …' }).waitFor()
    assert.equal(await mayLeave(page), false)
    answer()
    await told('Gitt til Ingrid Solberg: 3 saker.')
    assert.equal(await mayLeave(page), true)
    assert.deepEqual(await each(({ assignee }) => assignee?.name), Array(3).fill('Ingrid Solberg'))
    await page.getByText('saker valgt').waitFor({ state: 'detached' })
    await selectAll()
    await page.keyboard.press('a')
    await page.getByRole('dialog', { name: 'Gi 3 saker til' }).waitFor()
    await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).and(page.locator(':focus')).waitFor()
    assert.deepEqual(await violations(page), [])
    await page.keyboard.press('Enter')
    await told('Gitt til Mikkel Ruud: 3 saker.')
    assert.deepEqual(await each(({ assignee }) => assignee?.name), Array(3).fill('Mikkel Ruud'))
  })

  it('takes one, and undoing that later does not undo that it was given on', async () => {
    await newsStays(page)
    const number = tickets[0]?.number ?? ''
    const row = page.getByRole('row').filter({ hasText: number })
    await row.getByRole('button', { name: 'Ta saken' }).click()
    await told(`Gitt til Ingrid Solberg: ${number}.`)
    await row.getByRole('link').click()
    await page.getByRole('button', { name: 'Gi til …' }).click()
    await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).click()
    await page.getByText('Gitt til Mikkel Ruud, som får beskjed').waitFor()
    const fromList = page.getByRole('region', { name: 'Det du gjør fra listen' })
    await fromList.getByRole('button', { name: 'Angre' }).click()
    await fromList.getByText('Det går ikke slik saken er nå.').waitFor()
    assert.equal((await tab.ingrid.ticket(number)).assignee?.name, 'Mikkel Ruud')
    await page.getByRole('main').getByRole('button', { name: 'Angre' }).click()
    await page.getByText('Angret. Ingen har fått beskjed.').waitFor()
    assert.equal((await tab.ingrid.ticket(number)).assignee?.name, 'Ingrid Solberg')
  })

  it('does nothing when its question is closed, and resolves them in the same way, which the rows show', async () => {
    await selectAll()
    await page.keyboard.press('r')
    await asked()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText('3 saker valgt').waitFor()
    assert.deepEqual(await each(({ status }) => status), Array(3).fill('new'))
    await page.keyboard.press('r')
    await page.getByRole('dialog', { name: 'Løs 3 saker' }).waitFor()
    await asked()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await told('Løst: 3 saker.')
    const resolutions = await each(
      ({ history }) => history.find(({ what }) => what === 'resolved')?.details.resolution,
    )
    assert.deepEqual(resolutions, Array(3).fill('found'))
    await page.getByRole('row').nth(3).getByText('Løst').filter({ visible: true }).waitFor()
  })

  it('resolves them with a text for each', async () => {
    await selectAll()
    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: 'Melding til alle' }).fill('Kortet er sperret.')
    await page.keyboard.press('Control+Enter')
    await told('Løst: 3 saker.')
    const texts = await each(({ history }) => history.find(({ what }) => what === 'resolved')?.text)
    assert.deepEqual(texts, Array(3).fill('Kortet er sperret.'))
  })

  it('is undone as a whole with one press, for a while', async () => {
    // However busy the machine, the time for undoing does not end before the press.
    clock.slowDown()
    await newsStays(page)
    await selectAll()
    await resolve()
    await told('Løst: 3 saker.')
    await page.getByRole('button', { name: 'Angre' }).click()
    await told('Angret: 3 saker.')
    assert.deepEqual(await each(({ status }) => status), Array(3).fill('new'))
    await page.getByRole('row').nth(3).getByText('Ny').filter({ visible: true }).waitFor()
  })

  it('names the colleague who was first, does the others, and tries again what is left', async () => {
    const [, overtaken] = tickets
    await selectAll()
    let isFirst = true
    await page.route('**/resolve', async (route) => {
      if (isFirst && overtaken && route.request().url().includes(overtaken.number)) {
        isFirst = false
        await tab.mikkel.actNow(overtaken.number, 'assign', { assignee: tab.mikkel.id })
      }
      await route.continue()
    })
    await resolve()
    await told('Løst: 2 saker. Ikke gjort: 1.')
    const left = page.getByRole('listitem').filter({ hasText: 'endret av Mikkel Ruud nå nettopp' })
    await left.getByRole('link', { name: `${overtaken?.number} Buypass-kort mistet` }).waitFor()
    assert.deepEqual(await violations(page), [])
    await page.getByRole('button', { name: 'Prøv den igjen' }).click()
    await told('Løst: 3 saker.')
    assert.deepEqual(await each(({ status }) => status), Array(3).fill('resolved'))
  })

  it('tells what somebody has resolved meanwhile, and not as a failure', async () => {
    const [first] = tickets
    await selectAll()
    await page.route('**/resolve', async (route) => {
      if (first && route.request().url().includes(first.number))
        await tab.mikkel.actNow(first.number, 'resolve', { resolution: 'found' })
      await route.continue()
    })
    await resolve()
    await told(`Løst: 2 saker. Var slik fra før, eller er lukket: ${first?.number}.`)
  })

  it('keeps in sight what a broken line left undone, in other views too, to be tried again', async () => {
    await selectAll()
    const [, , last] = tickets
    await page.route('**/resolve', async (route) => {
      const url = route.request().url()
      // One answer is lost and one request; one goes well.
      if (last && url.includes(last.number)) return route.continue()
      if (tickets[0] && url.includes(tickets[0].number)) await route.fetch()
      await route.abort()
    })
    await resolve()
    await told(`Løst: ${last?.number}. Ikke sikkert gjort: 2.`)
    await page.keyboard.type('gs')
    await page.waitForURL(/statistikk/)
    await page.unrouteAll()
    await page.getByRole('button', { name: 'Prøv 2 igjen' }).click()
    await told('Løst: 3 saker.')
    assert.deepEqual(await each(({ status }) => status), Array(3).fill('resolved'))
    const resolved = await each(({ history }) => history.filter(({ what }) => what === 'resolved').length)
    assert.deepEqual(resolved, [1, 1, 1])
  })

  it('is not tried on the others when the first ones show that there is no line, which is said', async () => {
    for (let more = 0; more < 4; more += 1) tickets.push(await tab.lostCard())
    await page.getByRole('row').nth(7).waitFor()
    await selectAll()
    let asked = 0
    await page.route('**/resolve', (route) => {
      asked += 1
      return route.abort()
    })
    await resolve()
    await told('Ikke gjort: 3. Ikke sikkert gjort: 4.')
    assert.equal(asked, 4)
    assert.equal(await page.getByRole('listitem').filter({ hasText: 'ikke prøvd' }).count(), 3)
  })

  it('comes after the earlier one on the same ticket, however slow that one is', async () => {
    const slow = Promise.withResolvers<void>()
    await page.route('**/assign', (route) => slow.promise.then(() => route.continue()), { times: 3 })
    await selectAll()
    await page.keyboard.press('a')
    await page.getByRole('menuitem', { name: 'Mikkel Ruud' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('1')
    await page.getByText('Gir 3 saker til Mikkel Ruud …').first().waitFor()
    await selectAll()
    await page.keyboard.press('t')
    await page.getByText('Gir 3 saker til Ingrid Solberg …').first().waitFor()
    // As long as a request would take that does not wait.
    await page.waitForTimeout(500)
    slow.resolve()
    await told('Gitt til Ingrid Solberg: 3 saker.')
    await page.getByText('Gir 3 saker').waitFor({ state: 'detached' })
    assert.deepEqual(await each(({ assignee }) => assignee?.name), Array(3).fill('Ingrid Solberg'))
  })

  async function selectAll(): Promise<void> {
    await page.keyboard.press('Control+a')
    await page.getByText(/\d saker valgt/).waitFor()
  }

  async function resolve(): Promise<void> {
    await page.keyboard.press('r')
    await asked()
    await page.keyboard.press('Enter')
  }

  async function asked(): Promise<void> {
    await page.getByRole('radio', { name: 'Utført' }).and(page.locator(':focus')).waitFor()
  }

  async function told(text: string): Promise<void> {
    await page.getByRole('status').getByText(text, { exact: true }).waitFor()
  }

  function each<Told>(tell: (ticket: TicketJson) => Told): Promise<Told[]> {
    return Promise.all(tickets.map(async ({ number }) => tell(await tab.ingrid.ticket(number))))
  }
})
