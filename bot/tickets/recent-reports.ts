import type { FiledReport } from '../../dialogs/report-dialog.ts'
import type { Db } from '../store/open-database.ts'
import { factsByTicket } from './facts-table.ts'

/** What a person has reported since then and is still open, the newest first. */
export async function recentReports(db: Db, personId: string, since: Date): Promise<FiledReport[]> {
  const open = await db
    .selectFrom('tickets')
    .select(['id', 'type', 'cause', 'number', 'opened_at'])
    .where('reporter_id', '=', personId)
    .where('opened_at', '>=', since)
    .where('status', 'in', ['new', 'in-progress'])
    .orderBy('opened_at', 'desc')
    .limit(10)
    .execute()
  const facts = await factsByTicket(
    db,
    open.map(({ id }) => id),
  )
  return open.map(({ opened_at, ...report }) => ({
    ...report,
    at: opened_at,
    answers: facts.get(report.id) ?? {},
  }))
}
