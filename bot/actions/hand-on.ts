import type { HandedOn, Reply } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { alertsReaching, mayBeAlerted, passesNearestBy } from '../tickets/alerts.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { isHandable } from '../tickets/handed-on.ts'
import { type PlannedDelivery, toNextLevel } from '../tickets/plan-deliveries.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadLockedAsTold, overtake } from './as-told.ts'
import type { Needs } from './needs.ts'
import { ONLY_LEADER } from './not-theirs.ts'

/** An alerted leader cannot see to it: whoever is next is alerted at once. Pressed again, it changes nothing. */
export async function handOn(
  trx: Db,
  { ticketId, isAway }: HandedOn,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  const ticket = await loadLockedAsTold(trx, ticketId, context)
  const [alert] = alertsReaching(personId, ticket)
  if (!ticket || !alert) return ONLY_LEADER
  const type = context.incidentTypes.find(({ id }) => id === ticket.type)
  if (isHandable(ticket, personId, type)) {
    await overtake(trx, ticket, { by: personId }, context)
    await addDeliveries(trx, ticket, [nextAfter(personId, isAway, ticket, context)], context)
    // Whoever comes next has not seen it, whatever was seen before.
    const change = { ticketId, what: 'handed-on', by: personId, set: { acknowledged_at: null } }
    await changeTicket(trx, change, context)
  }
  return [{ show: 'alert', ticketId, deliveryId: alert.id }]
}

/** For who is away, their deputy in the organisation file: never whom it is about, who knows, or who was passed by. */
function nextAfter(
  personId: string,
  isAway: boolean,
  ticket: Ticket,
  { organisation }: Needs,
): PlannedDelivery {
  const deputy = organisation.leaders.find((row) => row.leader === personId && row.deputy)?.deputy
  const isFit = deputy && mayBeAlerted(deputy, ticket) && !passesNearestBy(ticket.deliveries)
  return isAway && isFit ? { kind: 'deputy', recipientId: deputy, channel: 'teams' } : toNextLevel
}
