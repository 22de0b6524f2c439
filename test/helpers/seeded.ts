import type { Page } from 'playwright-core'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { seedTickets } from '../../local/seed/seed-tickets.ts'
import { type StraksUnderTest, startUnderTest } from './straks-under-test.ts'

/** Straks with made-up tickets from the last year. */
export async function startSeeded(count: number): Promise<StraksUnderTest> {
  // What is open stays open, however old it is.
  const straks = await startUnderTest({ organisation: { closeHandedOverAfter: null } })
  await straks.whileStopped(({ db }) => seedTickets(db, { count, years: 1, now: new Date(), incidentTypes }))
  return straks
}

/** The list as Ingrid Solberg sees it, with its first page shown. */
export async function openSeededList(tab: { open(name: string): Promise<Page> }): Promise<Page> {
  const page = await tab.open('Ingrid Solberg')
  await page.getByText('50 av flere saker').waitFor()
  return page
}
