import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { KeptRepliesJson } from '../../bot/helpdesk/api-shapes.ts'
import { isTooWide, violations, withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'

/** Set to a folder to keep pictures. */
const pictures = process.env.TAB_PICTURES

describe('Kept replies in the tab', () => {
  const tab = withTab()
  const text = (page: Page) => page.getByRole('textbox', { name: 'Melding til Kari Hansen', exact: true })
  const replies = (page: Page) => page.getByRole('list', { name: 'Lagrede svar' })

  it('what one agent has written and kept, another puts into a message with a press', async () => {
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

  it('on a slow line it is said that they are waited for, and one is kept once however often that is pressed', async () => {
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

  it('one is put right, and taken away', async () => {
    const page = await tab.openTicket((await tab.lostCard()).number, { width: 390 })
    await page.getByRole('button', { name: 'Lagrede svar' }).click()
    await page.getByRole('button', { name: 'Endre: Hent nytt kort i skranken.' }).click()
    const box = page.getByRole('textbox', { name: 'Lagret svar. Skriv ingenting om enkeltpersoner.' })
    await box.fill('Hent nytt kort i resepsjonen.')
    const { items } = await json<KeptRepliesJson>(await tab.ingrid.ask('GET', '/api/replies'))
    const { id, version } = items[0] ?? assert.fail('none is kept')
    const theirs = { text: 'Hent nytt kort i vakta.' }
    await json(await tab.mikkel.ask('PUT', `/api/replies/${id}`, theirs, { 'if-match': `"${version}"` }))
    await page.getByRole('button', { name: 'Lagre svaret' }).click()
    await page.getByText('Svaret er endret eller fjernet i mellomtiden.').waitFor()
    assert.equal(await box.inputValue(), 'Hent nytt kort i resepsjonen.')
    await page.getByRole('button', { name: 'Lagre svaret' }).click()
    await page.getByRole('button', { name: 'Fjern: Hent nytt kort i resepsjonen.' }).waitFor()
    assert.deepEqual(await violations(page), [])
    assert.ok(!(await isTooWide(page)))
    if (pictures) await page.screenshot({ path: `${pictures}/replies-390.png`, fullPage: true })
    await page.getByRole('button', { name: 'Fjern: Hent nytt kort i resepsjonen.' }).click()
    await page.getByText('Ingen ennå. Skriv en tekst').waitFor()
  })
})
