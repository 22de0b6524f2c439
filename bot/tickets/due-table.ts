import { sql } from 'kysely'
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

/** Returns open tickets, oldest first, from after the given one. */
export async function openAfter(db: Db, last: TicketRow | null, limit: number): Promise<TicketRow[]> {
  return db
    .selectFrom('tickets')
    .selectAll()
    .where('status', 'in', OPEN)
    .$if(last !== null, (open) =>
      open.where(sql<boolean>`(opened_at, id) > (${last?.opened_at}, ${last?.id})`),
    )
    .orderBy('opened_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}
