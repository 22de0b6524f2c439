import assert from 'node:assert/strict'
import { withTab } from '../helpers/tab-browser.ts'
import { json } from '../helpers/tab-people.ts'

describe('To whom a ticket can be given, in the tab', () => {
  const tab = withTab()

  it('does not say that nobody else is there when it cannot tell', async () => {
    const { number } = await tab.lostCard()
    const page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
    await page.route('**/api/agents', (route) => route.abort())
    await page.getByRole('button', { name: 'Gi til' }).click()
    await page.getByRole('menuitem', { name: 'Får ikke kontakt med Straks' }).waitFor()
  })

  it('asks nothing of who has gone on to write before the colleagues are there', async () => {
    const { number } = await tab.lostCard()
    const page = await tab.open('Ingrid Solberg', { place: `/sak/${number}` })
    await page.getByRole('button', { name: 'Ta saken' }).waitFor()
    const late = Promise.withResolvers<void>()
    await page.route('**/api/agents', (route) => late.promise.then(() => route.continue()))
    const answered = page.waitForResponse('**/api/agents')
    for (const key of ['a', 'c']) await page.keyboard.press(key)
    const box = page.getByRole('textbox', { name: 'Melding til Kari Hansen' })
    await box.and(page.locator(':focus')).waitFor()
    late.resolve()
    await answered
    await page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))')
    await page.keyboard.type('1 kort er bestilt')
    assert.equal(await box.inputValue(), '1 kort er bestilt')
    assert.equal(await page.getByRole('menu').count(), 0)
  })

  it('does not say that nobody else has opened the tab when the only one who has is the assignee', async () => {
    const ticket = await tab.lostCard()
    const page = await tab.open('Ingrid Solberg', { place: `/sak/${ticket.number}` })
    await page.getByRole('button', { name: 'Gi til' }).click()
    await page.getByRole('menuitem', { name: 'Ingen andre i Brukerhjelpen har åpnet fanen ennå.' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await json(await tab.mikkel.act(ticket, 'assign', { assignee: tab.mikkel.id }))
    await page.getByRole('button', { name: 'Overta fra Mikkel Ruud' }).waitFor()
    await page.getByRole('button', { name: 'Gi til' }).click()
    const nobody = page.getByRole('menuitem', { name: 'Ingen andre å gi den til.' })
    await nobody.waitFor()
    const colour = () =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('[role=menuitem]')).color`)
    assert.equal(await colour(), 'rgb(66, 66, 66)')
    await nobody.hover()
    assert.equal(await colour(), 'rgb(66, 66, 66)')
  })
})
