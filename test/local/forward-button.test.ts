import assert from 'node:assert/strict'
import { handClock } from '../helpers/hand-clock.ts'
import { withLocalPage } from '../helpers/local-page-browser.ts'
import { reportNew, seen } from '../helpers/reporting.ts'
import { isTooWide, violations } from '../helpers/tab-browser.ts'

const PHONE = { width: 390, height: 844 }
const TUESDAY = '2026-11-24T09:00:00+01:00'

describe('The button «Spol 30 min»', () => {
  const clock = handClock(TUESDAY)
  const local = withLocalPage(PHONE, { clock })
  const chatOf = (name: string) => local.straks.m365.chatOf(name)
  const leader = () => local.page.getByRole('region', { name: 'Leder' })
  const button = () => local.page.getByRole('button', { name: 'Spol 30 min' })
  const shown = (time: RegExp) => local.page.locator('.moved-clock', { hasText: time })
  let number: string

  before(async () => {
    number = await reportNew(chatOf('Kari Hansen'), 'buypasskortet er stjålet')
    await seen(chatOf('Ola Nordmann'), number, /Bekreft at jeg har sett det/)
    // The half hours count from when the alert is known to be sent.
    await local.straks.idle()
    await local.page.goto(`${local.straks.m365.url}#leader`)
  })

  it('reminds a leader who has not confirmed, half an hour later by every clock', async () => {
    await leader().getByText(number).first().waitFor()
    await shown(/^09:0\d$/).waitFor()
    await button().click()
    await leader()
      .getByText(/Påminnelse/)
      .first()
      .waitFor()
    await shown(/^09:3\d$/).waitFor()
    const reminder = leader()
      .locator('.message', { hasText: /Påminnelse/ })
      .last()
    assert.match((await reminder.locator('time').first().textContent()) ?? '', /^09:3\d$/)
    assert.deepEqual(await leader().locator('.day').allTextContents(), ['I dag'])
    await seen(chatOf('Kari Hansen'), number, /varslet 09:0\d, ikke bekreftet, påminnelse sendt 09:3\d/)
    assert.equal(chatOf('Liv Bakke').messages().length, 0)
  })

  it('alerts the next leader when it is pressed once more', async () => {
    await button().click()
    await be('Liv Bakke')
    await leader()
      .getByText(/Ola Nordmann har ikke bekreftet\./)
      .first()
      .waitFor()
    await shown(/^10:0\d$/).waitFor()
  })

  it('leaves a page without faults by axe-core and without scrolling sideways', async () => {
    for (const viewport of [{ width: 1440, height: 900 }, PHONE]) {
      await local.page.setViewportSize(viewport)
      assert.deepEqual(await violations(local.page), [], String(viewport.width))
      assert.equal(await isTooWide(local.page), false, String(viewport.width))
    }
  })

  it('turns «I dag» into «I går» when the day passes', async () => {
    clock.set('2026-11-24T23:50:00+01:00')
    await local.page.reload()
    await be('Ola Nordmann')
    await leader().getByText('I dag').waitFor()
    await button().click()
    await reportNew(chatOf('Per Olsen'), 'buypasskortet er stjålet')
    await leader().locator('.day').nth(1).waitFor()
    assert.deepEqual(await leader().locator('.day').allTextContents(), ['I går', 'I dag'])
  })

  async function be(name: string): Promise<void> {
    const choice = leader().getByRole('combobox', { name: 'Hvem vil du være? (Leder)' })
    await choice.selectOption(local.straks.m365.personNamed(name).id)
  }
})
