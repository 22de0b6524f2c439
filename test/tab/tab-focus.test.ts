import { withTab } from '../helpers/tab-browser.ts'

/** What is put off until the next moment comes first, as it may on a slow machine: also what Fluent does about a lost focus. */
const hurried = `{
  const later = window.setTimeout
  window.setTimeout = (work, ms, ...given) => ms ? later(work, ms, ...given) : queueMicrotask(() => work(...given))
}`

describe('Who works with the keyboard', () => {
  const tab = withTab()

  it('goes on from the heading when a ticket is resolved, and not from some button passed before', async () => {
    const { number } = await tab.lostCard()
    const page = await tab.openTicket(number)
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await page.getByRole('button', { name: 'Hurtigtaster' }).focus()
    await page.getByRole('button', { name: 'Løs saken' }).press('Enter')
    const send = page.getByRole('dialog').getByRole('button', { name: /^Løs og gi beskjed til/ })
    await send.waitFor()
    await page.evaluate(hurried)
    // The dialog is still there when the answer comes.
    const browser = await page.context().newCDPSession(page)
    await browser.send('Animation.enable')
    await browser.send('Animation.setPlaybackRate', { playbackRate: 0.05 })
    await send.press('Enter')
    await page.getByRole('button', { name: 'Angre' }).waitFor()
    await page.getByRole('heading', { level: 1 }).and(page.locator(':focus')).waitFor({ timeout: 5_000 })
  })
})
