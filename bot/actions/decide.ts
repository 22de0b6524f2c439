import {
  type Decision,
  decisionOf,
  type IncidentType,
  isFinal,
  knownType,
} from '../../dialogs/incident-type.ts'
import { cutOff } from '../../dialogs/report/read-answer.ts'
import { maskSecrets } from '../../dialogs/secrets.ts'
import { inWords, type Reply } from '../../dialogs/turn.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { alertsReaching } from '../tickets/alerts.ts'
import { loadAsTold } from '../tickets/as-told.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { tellAgain } from '../tickets/delivery-state.ts'
import { saveFacts } from '../tickets/facts-table.ts'
import { mayAnswer } from '../tickets/leaders-decision.ts'
import { newsTo } from '../tickets/news.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { acknowledgeAlerts } from './acknowledge.ts'
import { loadLockedAsTold, overtake } from './as-told.ts'
import type { Change } from './change.ts'
import { changeFacts } from './change-facts.ts'
import type { Needs } from './needs.ts'

/** After a final answer, no other counts; one with a reason must be confirmed first. */
export const decide: Change = async (ticketId, { answer = '' }, personId, context) => {
  const seen = await loadAsTold(ticketId, context)
  const isToAsk = weighs(answer, knownType(seen, context))
  // A lock counts as a change: in an outage, a leader who is only asked would be told that it was stored.
  const asTold = isToAsk ? seen : await loadLockedAsTold(ticketId, context)
  const asked = askedOf(asTold, personId, context)
  if (!asked?.decision.question.choices?.includes(answer)) return ONLY_DECIDER
  const { ticket, type, alert } = asked
  const shown: Reply = { show: 'alert', ticketId, deliveryId: alert.id }
  if (!mayAnswer(ticket, type, answer, personId, context.clock())) return [shown]
  if (isToAsk) return [{ show: 'ask-decision', ticketId, answer }, shown]
  await keepAnswer(asked, { answer, by: personId }, context)
  return [shown]
}

function weighs(answer: string, type: IncidentType | undefined): boolean {
  const decision = type && decisionOf(type)
  return decision?.reason !== undefined && isFinal(decision, answer)
}

const LONGEST_REASON = 2_000

/** The leader confirms a final answer, with an optional reason, and may change it within a day. */
export const settle: Change = async (ticketId, { answer = '', reason = '' }, personId, context) => {
  const asked = askedOf(await loadLockedAsTold(ticketId, context), personId, context)
  if (!asked?.decision.question.choices?.includes(answer) || !isFinal(asked.decision, answer))
    return ONLY_DECIDER
  const { ticket, type } = asked
  const kept = inWords(({ afterwards }) => afterwards.decision.kept)
  if (ticket.facts['decision'] === answer) return [kept]
  if (isClosed(ticket.status))
    return [inWords(({ afterwards }) => afterwards.withdraw.tooLate(ticket.number))]
  if (!mayAnswer(ticket, type, answer, personId, context.clock()))
    return [inWords(({ afterwards, helpDeskName }) => afterwards.decision.tooLate(helpDeskName))]
  const { text, found } = maskSecrets(cutOff(reason.trim(), LONGEST_REASON))
  await keepAnswer(asked, { answer, reason: text, by: personId }, context)
  return found.length > 0 ? [inWords(({ secretSeen }) => secretSeen), kept] : [kept]
}

/** An alerted leader reports on an outstanding item. Repeating it changes nothing. */
export const clearOutstanding: Change = async (ticketId, { answer = '' }, personId, context) => {
  const asked = askedOf(await loadLockedAsTold(ticketId, context), personId, context)
  const outstanding = asked?.decision.outstanding
  if (!asked || !outstanding?.cleared.includes(answer)) return ONLY_DECIDER
  const { ticket, type, alert } = asked
  const { field } = outstanding
  if (ticket.facts[field.name] === outstanding.answer && !isClosed(ticket.status)) {
    const answers = { [field.name]: answer }
    const change = { answers, changed: [field], what: 'added' as const, by: personId }
    await acknowledgeAlerts(ticket, personId, context)
    await changeFacts(ticket, type, change, context)
  }
  return [{ show: 'alert', ticketId, deliveryId: alert.id }]
}

const ONLY_DECIDER: Reply[] = [inWords(({ afterwards }) => afterwards.decision.onlyDecider)]

type Asked = { ticket: Ticket; type: IncidentType; decision: Decision; alert: DeliveryRow }

/** Returns the question, by the rows; null if there is none, or the leader was not asked. */
function askedOf(ticket: Ticket | undefined, personId: string, context: Needs): Asked | null {
  const type = knownType(ticket, context)
  const decision = type && decisionOf(type)
  const [alert] = alertsReaching(personId, ticket)
  return ticket && type && decision && alert ? { ticket, type, decision, alert } : null
}

/** Stores a leader's answer and tells the employees and desks. Answering counts as acknowledging. */
async function keepAnswer(
  { ticket, type }: Asked,
  { answer, reason = '', by }: { answer: string; reason?: string; by: string },
  context: Needs,
): Promise<void> {
  await overtake(ticket, { by }, context)
  const name = type.decision?.reason?.name
  const facts: Record<string, string> = { ...ticket.facts, decision: answer }
  if (name) delete facts[name]
  await saveFacts(context.db, ticket.id, name && reason ? { ...facts, [name]: reason } : facts)
  await acknowledgeAlerts(ticket, by, context)
  const toReporter = ticket.reporter_id === by ? [] : [newsTo(ticket.reporter_id, 'decision', answer)]
  const toOthers = tellAgain(ticket.deliveries, 'decision').filter(
    ({ recipient_kind }) => recipient_kind === 'desk' || recipient_kind === 'affected',
  )
  await addDeliveries(ticket, [...toOthers, ...toReporter], context)
  if (type.decision?.outstanding) await context.queue.add(context.db, 'hand-back', { ticketId: ticket.id })
  const what = type.leader === 'decide' ? 'decided' : 'confirmed'
  await changeTicket({ ticketId: ticket.id, what, by, details: { answer } }, context)
}
