import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Page } from 'playwright-core'
import { openDatabase } from '../bot/store/open-database.ts'
import { incidentTypes } from '../dialogs/incidents/index.ts'
import { seedTickets } from '../local/seed/seed-tickets.ts'
import { type StraksUnderTest, startUnderTest } from './straks-under-test.ts'

/** Straks with made-up tickets from the last year, in an embedded database. */
export async function startSeeded(count: number): Promise<StraksUnderTest> {
  const directory = await mkdtemp(join(tmpdir(), 'straks-seeded-'))
  const log = pino({ level: 'silent' })
  const { db, close } = await openDatabase(
    { kind: 'embedded', directory: join(directory, 'data') },
    'local',
    log,
  )
  await seedTickets(db, { count, years: 1, now: new Date(), incidentTypes })
  await close()
  // What is open stays open, however old it is.
  const organisation = { closeHandedOverAfter: null }
  const straks = await startUnderTest({ organisation, env: { DATA_DIR: join(directory, 'data') } })
  return {
    ...straks,
    async close() {
      await straks.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** The list as Ingrid Solberg sees it, with its first page shown. */
export async function openSeededList(tab: { open(name: string): Promise<Page> }): Promise<Page> {
  const page = await tab.open('Ingrid Solberg')
  await page.getByText('50 av flere saker').waitFor()
  return page
}
