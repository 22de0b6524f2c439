import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { clocked } from '../helpers/clocked.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { reportNew } from '../helpers/reporting.ts'
import { startUnderTest } from '../helpers/straks-under-test.ts'
import { violations, withTab } from '../helpers/tab-browser.ts'

const NINE = '2026-11-24T09:00:00+01:00'
const FIVE_PAST = '2026-11-24T09:05:00+01:00'
const HALF_PAST_TEN = '2026-11-24T10:31:00+01:00'

/** Uses the clock of Straks: the browser's, which differs here, may be wrong. */
describe('A deadline in the tab', () => {
  const clock = handClock(NINE)
  const tab = withTab(() => startUnderTest({ clock, organisation: clocked }))
  let urgent: string
  let normal: string

  before(async () => {
    clock.set(NINE)
    urgent = await reportNew(tab.straks.m365.chatOf('Kari Hansen'), 'buypasskortet er stjålet')
    normal = await reportNew(tab.straks.m365.chatOf('Per Olsen'), 'glemt pin på buypasskortet')
    await tab.straks.idle()
  })

  it('stands out in the list when it is near, and not when there is time', async () => {
    clock.set(FIVE_PAST)
    const page = await tab.open('Ingrid Solberg')
    await row(page, urgent)
      .getByText(/^Forfaller om 2\d min$/)
      .waitFor()
    assert.equal(await row(page, normal).getByText('Forfaller').count(), 0)
    assert.deepEqual(await violations(page), [])
  })

  it('is a column that an agent can choose, and an order', async () => {
    const page = await tab.open('Mikkel Ruud', { place: '/saker?sort=-dueAt' })
    const firstIs = (number: string) => page.getByRole('row').nth(1).getByText(number).waitFor()
    await page.getByRole('button', { name: 'Kolonner' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Frist' }).click()
    await page.keyboard.press('Escape')
    const header = page.getByRole('columnheader', { name: 'Frist' })
    await header.waitFor()
    assert.equal(await header.getAttribute('aria-sort'), 'descending')
    await row(page, urgent).getByText('24. nov. 2026, 09:30').waitFor()
    await firstIs(normal)
    assert.deepEqual(await violations(page), [])
    await header.getByRole('button').press('Enter')
    await page.waitForURL(/sort=dueAt$/)
    await firstIs(urgent)
  })

  it('stands out more when it has passed, and can be filtered', async () => {
    clock.set(HALF_PAST_TEN)
    const page = await tab.open('Ingrid Solberg')
    await row(page, urgent).getByText('1 t for sent').waitFor()
    await page.getByRole('combobox', { name: 'Frist' }).selectOption('For sent')
    await row(page, normal).waitFor({ state: 'detached' })
    await row(page, urgent).waitFor()
    assert.match(page.url(), /due=late/)
    await page.getByRole('combobox', { name: 'Frist' }).selectOption('Forfaller snart')
    await page.getByText('Ingen saker passer til filteret.').waitFor()
  })

  it('is told in the ticket, with the times, until an agent takes it', async () => {
    const page = await tab.openTicket(urgent)
    await page.getByText('1 t for sent').waitFor()
    await fact(page, 'Frist for å behandle', '24. nov. 2026, 09:30').waitFor()
    await fact(page, 'Frist for å løse', '24. nov. 2026, 13:00').waitFor()
    await page.getByRole('button', { name: 'Ta saken', exact: true }).click()
    await page.getByText('1 t for sent').waitFor({ state: 'detached' })
    await fact(page, 'Først behandlet', /^24\. nov\. 2026, 10:3\d$/).waitFor()
    assert.deepEqual(await violations(page), [])
  })

  it('is not shown to the employee', async () => {
    const page = await tab.open('Per Olsen', { place: `/sak/${normal}` })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByText('Meldt', { exact: true }).first().waitFor()
    assert.equal(await page.getByText('Frist').count(), 0)
  })
})

describe('The tab without deadlines', () => {
  const tab = withTab()

  it('has no filter and no column for them', async () => {
    const page = await tab.open('Ingrid Solberg')
    await page.getByRole('combobox', { name: 'Hastegrad' }).waitFor()
    assert.equal(await page.getByRole('combobox', { name: 'Frist' }).count(), 0)
    await page.getByRole('button', { name: 'Kolonner' }).click()
    await page.getByRole('menuitemcheckbox', { name: 'Leder' }).waitFor()
    assert.equal(await page.getByRole('menuitemcheckbox', { name: 'Frist' }).count(), 0)
  })
})

function row(page: Page, number: string) {
  return page.getByRole('row').filter({ hasText: number })
}

function fact(page: Page, label: string, value: string | RegExp) {
  return page
    .getByRole('term')
    .filter({ hasText: label })
    .locator('xpath=following-sibling::dd[1]')
    .filter({ hasText: value })
}
