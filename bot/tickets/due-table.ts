import type { Db, TicketRow } from '../store/schema.ts'
import type { Changing } from './needs.ts'
import { OPEN } from './ticket-state.ts'

export type Due = Pick<TicketRow, 'touch_due_at' | 'resolve_due_at'>

/**
 * Records the first touch: any action of the help desk in the tab, on a card or by mail; not looking. Called
 * after the action, while the ticket is locked. Not counted as a change: the action is.
 */
export async function touch({ id }: TicketRow, { db, clock }: Changing): Promise<void> {
  await db
    .updateTable('tickets')
    .set({ touched_at: clock() })
    .where('id', '=', id)
    .where('touched_at', 'is', null)
    .execute()
}

/** At most some thousands, in a help desk that has fallen far behind. */
export async function openTickets(db: Db): Promise<TicketRow[]> {
  return db.selectFrom('tickets').selectAll().where('status', 'in', OPEN).execute()
}
