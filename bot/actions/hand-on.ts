import { knownType } from '../../dialogs/incident-type.ts'
import { type HandedOn, inWords, type Reply } from '../../dialogs/turn.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { alertsReaching, mayBeAlerted, passesNearestBy } from '../tickets/alerts.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { isHandable } from '../tickets/leaders-decision.ts'
import { type PlannedDelivery, toNextLevel } from '../tickets/plan-deliveries.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadLockedAsTold, overtake } from './as-told.ts'
import { type Change, ONLY_LEADER } from './change.ts'
import type { Needs } from './needs.ts'

/** An alerted leader hands on: the next one is alerted at once. Repeating it changes nothing. */
export const handOn: Change = async (ticketId, _, personId, context) => {
  const done = await handedOnTo({ ticketId, isAway: false }, personId, context)
  return done ? [done.alert] : ONLY_LEADER
}

/** The same by words, for one or more tickets: the result is said before their alerts. */
export async function handOnByWords(all: HandedOn[], personId: string, context: Needs): Promise<Reply[]> {
  const done: Handed[] = []
  for (const one of all)
    done.push(...[await handedOnTo(one, personId, context)].filter((handed) => handed !== null))
  if (done.length === 0) return ONLY_LEADER
  const isNext = done.some((handed) => handed.isNext)
  const said = inWords(({ alertWaits }) => (isNext ? alertWaits.handedOn : alertWaits.othersKnow))
  return [said, ...done.map(({ alert }) => alert)]
}

/** `isNext`: the next leader is alerted now. */
type Handed = { alert: Reply; isNext: boolean }

async function handedOnTo(
  { ticketId, isAway }: HandedOn,
  personId: string,
  context: Needs,
): Promise<Handed | null> {
  const ticket = await loadLockedAsTold(ticketId, context)
  const [alert] = alertsReaching(personId, ticket)
  if (!ticket || !alert) return null
  const type = knownType(ticket, context)
  const isNext = isHandable(ticket, personId, type)
  if (isNext) {
    await overtake(ticket, { by: personId }, context)
    await addDeliveries(ticket, [nextAfter(personId, isAway, ticket, context)], context)
    // The next leader has not seen it, whatever was acknowledged before.
    const change = { ticketId, what: 'handed-on', by: personId, set: { acknowledged_at: null } }
    await changeTicket(change, context)
  }
  return { alert: { show: 'alert', ticketId, deliveryId: alert.id }, isNext }
}

/** Returns an absent leader's deputy by the organisation file, if fit to be alerted; else the next level. */
function nextAfter(
  personId: string,
  isAway: boolean,
  ticket: Ticket,
  { organisation }: Needs,
): PlannedDelivery {
  const deputy = organisation.leaders.find((row) => row.leader === personId && row.deputy)?.deputy
  const isFit = deputy && mayBeAlerted(deputy, ticket) && !passesNearestBy(ticket.deliveries)
  return isAway && isFit ? { recipient_kind: 'deputy', recipient_id: deputy, channel: 'teams' } : toNextLevel
}
