import type { Db, TicketRow } from '../store/schema.ts'
import type { Changing } from './needs.ts'
import { OPEN } from './ticket-state.ts'

export type Due = Pick<TicketRow, 'touch_due_at' | 'resolve_due_at'>

/** Called after an action of the help desk, while locked; not a look. Not a change: the action is. */
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
