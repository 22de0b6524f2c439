import assert from 'node:assert/strict'
import type { Page, Request } from 'playwright-core'
import type { KeptRepliesJson } from '../../bot/helpdesk/api-shapes.ts'
import { isTooWide, violations, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'

/** Set to a folder to keep pictures. */
const pictures = process.env.TAB_PICTURES

describe('Kept replies in the tab', () => {
  const tab = withTab()
  const text = (page: Page) => page.getByRole('textbox', { name: 'Melding til Kari Hansen', exact: true })
  const replies = (page: Page) => page.getByRole('list', { name: 'Lagrede svar' })

  it('are kept by one agent, and put into a message by another with a press', async () => {
    const { number } = await tab.lostCard()
    const page = await tab.openTicket(number)
    await text(page).fill('Hent nytt kort i skranken.')
    await page.getByRole('button', { name: 'Lagrede svar' }).click()
    await page.getByRole('button', { name: 'Lagre teksten som svar for alle' }).click()
    await replies(page)
      .getByText(/^Ingrid Solberg, /)
      .waitFor()
    const theirs = await tab.open('Mikkel Ruud', { place: `/sak/${number}` })
    await text(theirs).fill('Hei Kari!')
    await theirs.getByRole('button', { name: 'Lagrede svar' }).click()
    await replies(theirs).getByRole('button', { name: 'Hent nytt kort i skranken.', exact: true }).click()
    assert.equal(await text(theirs).inputValue(), 'Hei Kari!\nHent nytt kort i skranken.')
  })

  it('are said to be waited for on a slow line, and kept once however often that is pressed', async () => {
    const { number } = await tab.lostCard()
    const page = await tab.openTicket(number)
    const late = { read: Promise.withResolvers<void>(), add: Promise.withResolvers<void>() }
    await page.route('**/api/replies', (route) =>
      (route.request().method() === 'GET' ? late.read : late.add).promise.then(() => route.continue()),
    )
    await text(page).fill('Kortet er bestilt.')
    await page.getByRole('button', { name: 'Lagrede svar' }).click()
    await page.getByRole('status').getByText('Venter på svar fra Straks …').waitFor()
    late.read.resolve()
    await page.getByText('Venter på svar').waitFor({ state: 'detached' })
    const keep = page.getByRole('button', { name: 'Lagre teksten som svar for alle' })
    for (const _ of ['', 'again']) await keep.click({ force: true })
    late.add.resolve()
    await replies(page).getByText('Kortet er bestilt.').first().waitFor()
    await keep.and(page.locator(':not([aria-disabled=true])')).waitFor()
    const { items } = await json<KeptRepliesJson>(await tab.ingrid.ask('GET', '/api/replies'))
    const kept = items.filter((one) => one.text === 'Kortet er bestilt.')
    for (const { id, version } of kept)
      await tab.ingrid.ask('DELETE', `/api/replies/${id}`, undefined, { 'if-match': `"${version}"` })
    assert.equal(kept.length, 1)
  })

  it('are said not to be kept to an agent who has gone on', async () => {
    const { number } = await tab.lostCard()
    const page = await tab.openTicket(number)
    const late = Promise.withResolvers<void>()
    await page.route('**/api/replies', async (route) => {
      if (route.request().method() === 'GET') return route.continue()
      await late.promise
      await route.abort()
    })
    await text(page).fill('Kortet er bestilt.')
    await page.getByRole('button', { name: 'Lagrede svar' }).click()
    await page.getByRole('button', { name: 'Lagre teksten som svar for alle' }).click()
    await page.getByRole('link', { name: 'Tilbake til saker' }).click()
    await page.getByRole('row').nth(1).waitFor()
    late.resolve()
    const told = page.getByRole('alert').filter({ hasText: 'Ikke sikkert at dette ble lagret.' })
    await told.getByRole('link', { name: 'Lagrede svar' }).click()
    await page.getByRole('heading', { name: 'Tidslinje' }).waitFor()
    assert.equal(await text(page).inputValue(), 'Kortet er bestilt.')
  })

  it('are changed, even after a colleague’s change, removed, and put back at once', async () => {
    const page = await tab.openTicket((await tab.lostCard()).number, { width: 390 })
    await page.getByRole('button', { name: 'Lagrede svar' }).click()
    await page.getByRole('button', { name: 'Endre: Hent nytt kort i skranken.' }).click()
    const box = page.getByRole('textbox', { name: 'Lagret svar. Skriv ingenting om enkeltpersoner.' })
    await box.fill('Hent nytt kort i resepsjonen.')
    const { items } = await json<KeptRepliesJson>(await tab.ingrid.ask('GET', '/api/replies'))
    const { id, version } = items[0] ?? assert.fail('none is kept')
    const theirs = { text: 'Hent nytt kort i vakta.' }
    await json(await tab.mikkel.ask('PUT', `/api/replies/${id}`, theirs, { 'if-match': `"${version}"` }))
    // The second try waits until their change is read.
    await page.route('**/api/replies', (route) => page.waitForTimeout(500).then(() => route.continue()))
    await page.getByRole('button', { name: 'Lagre svaret' }).click()
    await page.getByText('Svaret er endret eller fjernet i mellomtiden.').waitFor()
    assert.equal(await box.inputValue(), 'Hent nytt kort i resepsjonen.')
    await page.getByRole('button', { name: 'Lagre svaret' }).click()
    await page.getByRole('button', { name: 'Fjern: Hent nytt kort i resepsjonen.' }).waitFor()
    assert.deepEqual(await violations(page), [])
    assert.ok(!(await isTooWide(page)))
    if (pictures) await page.screenshot({ path: `${pictures}/replies-390.png`, fullPage: true })
    const remove = page.getByRole('button', { name: 'Fjern: Hent nytt kort i resepsjonen.' })
    await remove.click()
    await page.getByRole('status').getByText('Fjernet.').waitFor()
    await page.getByRole('button', { name: 'Angre' }).click()
    await remove.click()
    await page.getByText('Ingen ennå. Skriv en tekst').waitFor()
  })

  it('are kept anew by a second press when a colleague has removed one that is being changed', async () => {
    await kept('Ring 51 00 00 00.')
    const page = await tab.openTicket((await tab.lostCard()).number)
    await page.getByRole('button', { name: 'Lagrede svar' }).click()
    await page.getByRole('button', { name: 'Endre: Ring 51 00 00 00.' }).click()
    const box = page.getByRole('textbox', { name: 'Lagret svar.' })
    await box.fill('Ring 51 46 80 00.')
    await takenAway()
    const save = page.getByRole('button', { name: 'Lagre svaret' })
    const readAnew = page.waitForResponse((answer) => isRead(answer.request()))
    await save.click()
    await page.getByText('Svaret er endret eller fjernet i mellomtiden.').waitFor()
    await (await readAnew).finished()
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))')
    assert.equal(await box.inputValue(), 'Ring 51 46 80 00.')
    await save.click()
    await replies(page).getByRole('button', { name: 'Ring 51 46 80 00.', exact: true }).waitFor()
    await box.waitFor({ state: 'detached' })
    await takenAway()
  })

  it('stay when they were kept while an older list was still on its way', async () => {
    await kept('Kortet er sperret.')
    const page = await tab.openTicket((await tab.lostCard()).number)
    await text(page).fill('Hent det i dag.')
    await page.getByRole('button', { name: 'Lagrede svar' }).click()
    const gone = page.getByRole('button', { name: 'Fjern: Kortet er sperret.' })
    await gone.waitFor()
    await takenAway()
    const late = Promise.withResolvers<void>()
    await page.route('**/api/replies', async (route) => {
      if (!isRead(route.request())) return route.continue()
      const response = await route.fetch()
      await late.promise
      await route.fulfill({ response }).catch(() => undefined)
    })
    const readAnew = page.waitForRequest(isRead)
    await gone.click()
    await readAnew
    await page.getByRole('button', { name: 'Lagre teksten som svar for alle' }).click()
    const added = replies(page).getByRole('button', { name: 'Hent det i dag.', exact: true })
    await added.waitFor()
    late.resolve()
    await page.waitForTimeout(500)
    assert.equal(await added.count(), 1)
    await takenAway()
  })

  it('leave room for each other on a phone when one is very long, which is put in whole', async () => {
    const { number } = await tab.lostCard()
    const long = 'Hent nytt kort i skranken.\n'.repeat(60).trim()
    await kept(long)
    const page = await tab.openTicket(number, { width: 390 })
    await page.getByRole('button', { name: 'Lagrede svar' }).click()
    const reply = replies(page).getByRole('listitem').filter({ hasText: long })
    const { height } = (await reply.boundingBox()) ?? assert.fail('not shown')
    assert.ok(height < 160, `${height} px high`)
    const beginning = 'Hent nytt kort i skranken. Hent nytt kort i skranken. Hent n …'
    await reply.getByRole('button', { name: `Fjern: ${beginning}`, exact: true }).waitFor({ timeout: 5_000 })
    await reply.getByRole('button').first().click()
    assert.equal(await text(page).inputValue(), long)
    await takenAway()
  })

  async function kept(text: string): Promise<void> {
    await json(await tab.mikkel.ask('POST', '/api/replies', { text }))
  }

  /** Deletes all kept replies. */
  async function takenAway(): Promise<void> {
    const { items } = await json<KeptRepliesJson>(await tab.mikkel.ask('GET', '/api/replies'))
    for (const { id, version } of items)
      await json(
        await tab.mikkel.ask('DELETE', `/api/replies/${id}`, undefined, { 'if-match': `"${version}"` }),
      )
  }

  function isRead(request: Request): boolean {
    return request.url().endsWith('/api/replies') && request.method() === 'GET'
  }
})
