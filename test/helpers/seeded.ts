import type { Page } from 'playwright-core'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { seedTickets } from '../../local/seed/seed-tickets.ts'
import { type Setting, type StraksUnderTest, startUnderTest } from './straks-under-test.ts'
import type { TabUnderTest } from './tab-browser.ts'

/** Straks with made-up tickets from the last year. */
export async function startSeeded(count: number, setting: Setting = {}): Promise<StraksUnderTest> {
  // What is open stays open, however old it is.
  const straks = await startUnderTest({
    ...setting,
    organisation: { ...setting.organisation, closeHandedOverAfter: null },
  })
  await straks.whileStopped(({ db }) => seedTickets(db, { count, years: 1, now: new Date(), incidentTypes }))
  return straks
}

/** All tickets as Ingrid Solberg sees them, with the first page shown. */
export async function openSeededList(tab: Pick<TabUnderTest, 'open'>): Promise<Page> {
  const page = await tab.open('Ingrid Solberg', { place: '/saker?status=all' })
  await page.getByText('50 av flere saker').waitFor()
  return page
}
