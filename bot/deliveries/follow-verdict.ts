import type { Db, DeliveryRow } from '../store/schema.ts'
import { LEADERS } from '../tickets/alerts.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { addHistory, TOLD } from '../tickets/history-table.ts'
import { isNews, isWebhook, mustBeHeard, newsDetails } from '../tickets/news.ts'
import { scheduleDelivery } from '../tickets/schedule-delivery.ts'
import { setHeld, type Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'
import type { Verdict } from './outcome.ts'
import { raiseAttention } from './raise-attention.ts'

/** What follows from how a delivery came out, once its row says so, in a ticket that is held. `taken`: as it was before. */
export async function followVerdict(
  trx: Db,
  taken: DeliveryRow,
  ticket: Ticket,
  verdict: Verdict,
  context: Pick<Needs, 'organisation' | 'queue' | 'clock'>,
): Promise<void> {
  if (verdict.nextAt) await scheduleDelivery(trx, taken, ticket, context, verdict.nextAt)
  if (verdict.attention) await raiseAttention(trx, taken, ticket, verdict, context)
  if (LEADERS.includes(taken.recipient_kind))
    await context.queue.add(trx, 'escalate', { ticketId: ticket.id })
  if (taken.occasion === 'outcome' && ticket.held_until) await isTold(trx, ticket, context)
  // That news was heard is no news, nor that it is tried again.
  if (isNews(taken) && !(verdict.attention && mustBeHeard(taken))) return
  const { state, error } = whatIsSo(taken, verdict)
  const details = { delivery: taken.id, ...newsDetails(taken), state, ...(error ? { error } : {}) }
  const entry = { ticketId: ticket.id, what: 'delivery', by: null, details }
  // No card shows what another system is told, and nobody has to read the ticket anew for it.
  if (isWebhook(taken) && !verdict.attention) await addHistory(trx, { ...entry, at: context.clock() })
  else await changeTicket(trx, entry, context)
}

/** From now on nothing of it is kept from anybody. */
async function isTold(trx: Db, { id }: Ticket, { clock }: Pick<Needs, 'clock'>): Promise<void> {
  await setHeld(trx, id, null)
  await addHistory(trx, { ticketId: id, at: clock(), what: TOLD, by: null })
}

export function whatIsSo(
  { state: before }: DeliveryRow,
  { change: { state = before, last_error } }: Verdict,
) {
  return { state, error: last_error }
}
