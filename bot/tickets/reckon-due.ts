import type { Db, TicketRow } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { dueTimes, isSame, noteDue } from './due.ts'
import { openAfter } from './due-table.ts'
import type { Needs } from './needs.ts'
import { lockTicket } from './tickets-table.ts'

const PART = 1_000

/**
 * After a start the organisation file may name other times or other hours: of all open tickets, those for which that
 * makes a difference are changed. What is closed was judged by the times of then.
 */
export async function reckonDue(context: Needs): Promise<void> {
  let last: TicketRow | null = null
  for (;;) {
    const part: TicketRow[] = await openAfter(context.db, last, PART)
    const changed = part.filter((ticket) => !isSame(dueTimes(ticket, context.organisation), ticket))
    for (const { id } of changed) await transact(context.db, (trx) => reckon(trx, id, context))
    last = part.at(-1) ?? null
    if (part.length < PART) return
  }
}

async function reckon(trx: Db, id: string, context: Needs): Promise<void> {
  const ticket = await lockTicket(trx, id)
  if (ticket) await noteDue(trx, ticket, context)
}
