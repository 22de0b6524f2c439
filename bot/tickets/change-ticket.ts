import type { NewJob } from '../queue/queue.ts'
import type { Db, DeliveryRow, TicketRow, TicketUpdate } from '../store/schema.ts'
import { noteDue } from './due.ts'
import type { Needs } from './needs.ts'
import { noteAttention } from './needs-attention.ts'
import { tellWebhooks } from './tell-webhooks.ts'
import { outdateOthers } from './ticket-cards-table.ts'
import { updateTicket } from './tickets-table.ts'

export type TicketChange = {
  ticketId: string
  what: string
  /** Who did it; null for Straks itself. */
  by: string | null
  set?: TicketUpdate
  /** Codes and ids only. */
  details?: Record<string, string>
  /** Until then nobody outside the house sees it. At once when not given. */
  heldUntil?: Date | undefined
}

/** As it is then, with all its deliveries. */
export type Changed = TicketRow & { deliveries: DeliveryRow[] }

/** What the cards of tickets that were filed together show of each other: whether it still waits. */
const SHOWN_ELSEWHERE: (keyof TicketUpdate)[] = ['status', 'acknowledged_at']

/**
 * The one way in which a filed ticket changes: row, history, every card that shows it and every system that is told, in one
 * transaction.
 * @param following what else is to be done then
 */
export async function changeTicket(
  trx: Db,
  { ticketId, what, by, set = {}, details = {}, heldUntil }: TicketChange,
  context: Pick<Needs, 'organisation' | 'queue' | 'clock'>,
  following: (changed: Changed) => NewJob[] = () => [],
): Promise<Changed> {
  const { queue, clock } = context
  const entry = { ticketId, at: clock(), what, by, details }
  const { ticket, deliveries, cards } = await updateTicket(trx, ticketId, set, entry)
  await noteAttention(trx, ticket, deliveries)
  await noteDue(trx, ticket, context)
  await tellWebhooks(trx, ticket, what, context, heldUntil)
  const others = SHOWN_ELSEWHERE.some((name) => name in set) ? await outdateOthers(trx, ticket) : []
  const outdated = [...cards, ...others.map(({ id }) => id)]
  // Whoever did something waits to see it; what Straks does comes in numbers.
  const when = heldUntil ? { startAfter: heldUntil } : { settling: by === null }
  const refreshes = outdated.map((cardId) => ({ name: 'refresh-card' as const, job: { cardId }, ...when }))
  const changed = { ...ticket, deliveries }
  const jobs = [...refreshes, ...following(changed)]
  if (jobs.length > 0) await queue.addAll(trx, jobs)
  return changed
}
