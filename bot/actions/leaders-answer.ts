import { type Decision, decisionOf, type IncidentType } from '../../dialogs/incident-type.ts'
import type { Db, DeliveryRow } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { alertsReaching } from '../tickets/alerts.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { saveFacts } from '../tickets/facts-table.ts'
import { newsTo } from '../tickets/news.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { tellAgain } from '../tickets/who-was-told.ts'
import { acknowledgeAlerts } from './acknowledge-alerts.ts'
import { overtake } from './as-told.ts'
import type { Needs } from './needs.ts'

type Asked = { type: IncidentType; decision: Decision; alert: DeliveryRow }

/** Who is asked for this answer, by the rows; null when it is none, or nobody has asked them. */
export function answerAs(
  ticket: Ticket | undefined,
  answer: string,
  personId: string,
  { incidentTypes }: Needs,
): Asked | null {
  const type = incidentTypes.find(({ id }) => id === ticket?.type)
  const decision = type && decisionOf(type)
  const [alert] = alertsReaching(personId, ticket)
  return type && alert && decision?.question.choices?.includes(answer) ? { type, decision, alert } : null
}

/** Keeps a leader's answer and has all hear it who were told of the report. Whoever answers has seen it. */
export async function keepAnswer(
  trx: Db,
  ticket: Ticket,
  type: IncidentType,
  { answer, reason = '', by }: { answer: string; reason?: string; by: string },
  context: Needs,
): Promise<void> {
  await overtake(trx, ticket, { by }, context)
  const name = type.decision?.reason?.name
  const facts: Record<string, string> = { ...ticket.facts, decision: answer }
  if (name) delete facts[name]
  await saveFacts(trx, ticket.id, name && reason ? { ...facts, [name]: reason } : facts)
  await acknowledgeAlerts(trx, ticket, by, context)
  const toReporter = ticket.reporter_id === by ? [] : [newsTo(ticket.reporter_id, 'decision', answer)]
  await addDeliveries(trx, ticket, [...toDesksAndAffected(ticket), ...toReporter], context)
  if (type.decision?.outstanding) await context.queue.add(trx, 'hand-back', { ticketId: ticket.id })
  const what = type.leader === 'decide' ? 'decided' : 'confirmed'
  await changeTicket(trx, { ticketId: ticket.id, what, by, details: { answer } }, context)
}

function toDesksAndAffected({ deliveries }: Ticket) {
  return tellAgain(deliveries, 'decision').filter(({ kind }) => kind === 'desk' || kind === 'affected')
}
