import type { FiledReport } from '../../dialogs/report-dialog.ts'
import type { Db } from '../store/open-database.ts'
import { factsByTicket } from './facts-table.ts'
import { OPEN } from './ticket-state.ts'

/** What a person, or a colleague for them, has reported and is still open, the newest first. */
export async function openReports(db: Db, personId: string): Promise<FiledReport[]> {
  const open = await db
    .selectFrom('tickets')
    .select(['id', 'type', 'cause', 'number', 'opened_at', 'affected_id'])
    .where((is) => is.or([is('reporter_id', '=', personId), is('affected_id', '=', personId)]))
    .where('status', 'in', OPEN)
    .orderBy('opened_at', 'desc')
    .limit(10)
    .execute()
  const facts = await factsByTicket(
    db,
    open.map(({ id }) => id),
  )
  return open.map(({ opened_at, affected_id, ...report }) => {
    const { affected, ...answers } = facts.get(report.id) ?? {}
    const somebodyElse = affected && affected_id !== personId ? { affected } : {}
    return { ...report, at: opened_at, answers: { ...answers, ...somebodyElse } }
  })
}
