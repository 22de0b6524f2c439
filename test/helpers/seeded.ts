import type { Page } from 'playwright-core'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { seedTickets } from '../../local/seed/seed-tickets.ts'
import { type Setting, type StraksUnderTest, startUnderTest } from './straks-under-test.ts'
import type { TabUnderTest } from './tab-browser.ts'

/** Starts Straks with made-up tickets from the last year. */
export async function startSeeded(count: number, setting: Setting = {}): Promise<StraksUnderTest> {
  // Open tickets stay open, however old they are.
  const straks = await startUnderTest({
    ...setting,
    organisation: { ...setting.organisation, closeHandedOverAfter: null },
  })
  await straks.whileStopped(({ db }) => seedTickets(db, { count, years: 1, now: new Date(), incidentTypes }))
  return straks
}

/** Opens the list of all tickets as Ingrid Solberg, with its first page shown. */
export async function openSeededList(tab: Pick<TabUnderTest, 'open'>): Promise<Page> {
  const page = await tab.open('Ingrid Solberg', { place: '/saker?status=all' })
  await page.getByText('50 av flere saker').waitFor()
  return page
}
