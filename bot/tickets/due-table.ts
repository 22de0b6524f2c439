import { sql } from 'kysely'
import type { Db, TicketRow } from '../store/schema.ts'
import type { Changing } from './needs.ts'
import { OPEN } from './ticket-state.ts'

export type Due = Pick<TicketRow, 'touch_due_at' | 'resolve_due_at'>

/**
 * Somebody at the help desk does something to a ticket, whatever it is: in the tab, on a card, or by mail. Looking at it
 * is nothing. Called after what they do, while the ticket is held; the first time is kept. Not counted as a change: what
 * they do is.
 */
export async function touch({ id }: TicketRow, { db, clock }: Changing): Promise<void> {
  await db
    .updateTable('tickets')
    .set({ touched_at: clock() })
    .where('id', '=', id)
    .where('touched_at', 'is', null)
    .execute()
}

/** Open tickets, the oldest first, from after one of them on. */
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
