import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { handClock } from '../helpers/hand-clock.ts'
import { reportNew, ticketAtRest, toBuypass } from '../helpers/reporting.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { violations, withTab } from '../helpers/tab-browser.ts'

describe('A mail outage in the tab', () => {
  const clock = handClock()
  const tab = withTab(() => startUnderTest({ clock }))
  const line = (page: Page) => page.getByText(/^E-post har ikke gått ut siden .*graph 403/)

  before(async () => {
    const { straks } = tab
    straks.m365.faults.always('graph.sendMail', { status: 403 })
    const number = await reportNew(straks.m365.chatOf('Kari Hansen'), 'mista buypasskortet')
    for (const tries of [1, 2, 3]) {
      await ticketAtRest(straks, number, (ticket) => toBuypass(ticket).attempts >= tries)
      clock.pass(0.5)
    }
  })

  it('is told to agents as it comes and goes, and to nobody else', async () => {
    const page = await tab.open('Ingrid Solberg', { prepare: ({ clock }) => clock.install() })
    await page.getByRole('heading', { name: 'Saker' }).waitFor()
    assert.equal(await line(page).count(), 0)
    clock.pass(10)
    await page.clock.fastForward(31_000)
    await line(page).waitFor()
    assert.deepEqual(await violations(page), [])
    const english = await tab.open('Mikkel Ruud', { locale: 'en-GB' })
    await english.getByText(/^No e-mail has gone out since .*graph 403/).waitFor()
    const kari = await tab.open('Kari Hansen')
    await kari.getByRole('heading', { name: 'Mine saker' }).waitFor()
    assert.equal(await line(kari).count(), 0)

    tab.straks.m365.faults.clear()
    clock.pass(10)
    await tab.straks.idle()
    await page.clock.fastForward(31_000)
    await line(page).waitFor({ state: 'detached' })
    await page.context().close()
  })
})
