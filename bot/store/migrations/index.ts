import type { Migration } from 'kysely/migration'
import { firstReport } from './001-first-report.ts'
import { helpDesk } from './002-help-desk.ts'

/** In the order in which they run. Never change one that has been released: add another. */
export const migrations: Record<string, Migration> = {
  '001-first-report': firstReport,
  '002-help-desk': helpDesk,
}
