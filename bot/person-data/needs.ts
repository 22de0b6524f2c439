import type { Needs as ShowNeeds } from '../show/needs.ts'
import { addHistory } from '../tickets/history-table.ts'
import type { Needs as TicketsNeeds } from '../tickets/needs.ts'

export type Needs = TicketsNeeds & ShowNeeds

/** The needs with the operator, `by`, and the person. */
export type Ordered = Needs & { personId: string; by: string }

/** Logs the person: a ticket may have two. */
export async function noteOrder(
  what: string,
  { db, clock, personId, by }: Ordered,
  details: Record<string, string> = {},
): Promise<void> {
  await addHistory(db, { ticketId: null, at: clock(), what, by, details: { ...details, person: personId } })
}
