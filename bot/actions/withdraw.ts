import { mayBeFound } from '../../dialogs/incident-type.ts'
import { inWords, type Reply, type Withdrawal } from '../../dialogs/turn.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { deliveriesOf, stopDeliveries } from '../tickets/deliveries-table.ts'
import { tellAgain } from '../tickets/delivery-state.ts'
import { ownOpenTogether } from '../tickets/filed-together.ts'
import { newsTo } from '../tickets/news.ts'
import { employeesIn, isClosed } from '../tickets/ticket-state.ts'
import { isOwnTicket, type Ticket } from '../tickets/tickets-table.ts'
import { loadLockedPressed, overtake } from './as-told.ts'
import { NOT_OURS } from './change.ts'
import type { Needs } from './needs.ts'

/**
 * Withdraws a report for its reporter or affected person: tells the other one and everybody who was told, and
 * stops unsent deliveries. A blocked card stays blocked. Asks about other open tickets of the report.
 */
export async function withdraw(withdrawal: Withdrawal, personId: string, context: Needs): Promise<Reply[]> {
  const { ticketId, reason, together } = withdrawal
  const tickets = await loadLockedPressed(ticketId, together, context)
  const own = tickets.filter((ticket) => isOwnTicket(ticket, personId))
  const pressed = own.find(({ id }) => id === ticketId)
  if (!pressed) return NOT_OURS
  const numbers = own.filter(({ status }) => status !== 'resolved').map(({ number }) => number)
  if (numbers.length === 0) return [inWords(({ afterwards }) => afterwards.withdraw.tooLate(pressed.number))]
  for (const ticket of own) await takeBack(ticket, reason, personId, context)
  return [
    inWords(({ afterwards }) => afterwards.withdraw.done(numbers)),
    ...(together ? [] : askAlso(pressed, withdrawal, personId, context)),
  ]
}

async function takeBack(ticket: Ticket, reason: Withdrawal['reason'], personId: string, context: Needs) {
  if (isClosed(ticket.status)) return
  const ticketId = ticket.id
  await stopDeliveries(context.db, ticketId)
  const agentId = await overtake(ticket, { by: personId, tell: 'withdrawal' }, context)
  // A delivery under way cannot be stopped: its recipient is told like the others.
  const told = tellAgain(await deliveriesOf(context.db, ticketId), 'withdrawal')
  const others = employeesIn(ticket).filter((id) => told.every(({ recipient_id }) => recipient_id !== id))
  const planned = [...told, ...others.map((id) => newsTo(id, 'withdrawal', reason))]
  const known = [personId, agentId]
  await addDeliveries(
    ticket,
    planned.filter(({ recipient_id }) => recipient_id === null || !known.includes(recipient_id)),
    context,
  )
  const set = { status: 'withdrawn', withdrawn_because: reason } as const
  const change = { ticketId, what: 'withdrawn', by: personId, set, details: { reason } }
  await changeTicket(change, context)
}

/** Asks whether it also applies to the next open ticket, one at a time. */
function askAlso(ticket: Ticket, { reason, next }: Withdrawal, personId: string, context: Needs): Reply[] {
  const together = ownOpenTogether(ticket, personId).find(
    (other) => reason !== 'found' || mayBeFound(other, context.incidentTypes),
  )
  const id = next ?? together?.id
  return id ? [{ show: 'ask-withdrawal', ticketId: id, also: reason }] : []
}
