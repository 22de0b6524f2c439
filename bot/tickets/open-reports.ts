import type { FiledReport } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'
import { factsByTicket } from './facts-table.ts'
import { ticketsOf } from './tickets-table.ts'

/** What a person, or a colleague for them, has reported and is still open, the newest first. */
export async function openReports(db: Db, personId: string, now: Date): Promise<FiledReport[]> {
  const open = await ticketsOf(db, personId, { openAt: now, limit: 10 })
  const facts = await factsByTicket(
    db,
    open.map(({ id }) => id),
  )
  return open.map(({ id, type, cause, number, opened_at, affected_id, filed_with }) => {
    const { affected, ...answers } = facts.get(id) ?? {}
    const somebodyElse = affected && affected_id !== personId ? { affected } : {}
    const event = filed_with ?? id
    return { id, type, cause, number, at: opened_at, event, answers: { ...answers, ...somebodyElse } }
  })
}
