import { decisionOf, isDecided } from '../../dialogs/incident-type.ts'
import type { Reply } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { alertsReaching } from '../tickets/alerts.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { saveFacts } from '../tickets/facts-table.ts'
import { newsTo } from '../tickets/news.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadLockedTicket } from '../tickets/tickets-table.ts'
import { tellAgain } from '../tickets/who-was-told.ts'
import { acknowledgeAlerts } from './acknowledge-alerts.ts'
import type { Needs } from './needs.ts'

/** An alerted leader answers what the type asks them. Once an answer has settled it, no other one counts. */
export async function decide(
  trx: Db,
  ticketId: string,
  answer: string,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  const ticket = await loadLockedTicket(trx, ticketId)
  const type = context.incidentTypes.find(({ id }) => id === ticket?.type)
  const decision = type && decisionOf(type)
  const [alert] = ticket ? alertsReaching(personId, ticket.deliveries) : []
  const isAnswer = decision?.question.choices?.includes(answer)
  if (!ticket || !type || !alert || !isAnswer) {
    return [{ show: 'text', text: ({ afterwards }) => afterwards.decision.onlyDecider }]
  }
  const isRepeated = ticket.facts['decision'] === answer
  if (!isDecided(type, ticket.facts) && !isRepeated && !isClosed(ticket.status))
    await keep(trx, ticket, answer, type.leader === 'decide' ? 'decided' : 'confirmed', personId, context)
  return [{ show: 'alert', ticketId, deliveryId: alert.id }]
}

async function keep(
  trx: Db,
  ticket: Ticket,
  answer: string,
  what: 'decided' | 'confirmed',
  by: string,
  context: Needs,
): Promise<void> {
  await saveFacts(trx, ticket.id, { ...ticket.facts, decision: answer })
  await acknowledgeAlerts(trx, ticket, by, context)
  const toReporter = newsTo(ticket.reporter_id, 'decision', answer)
  await addDeliveries(trx, ticket, [...toDesksAndAffected(ticket), toReporter], context)
  await changeTicket(trx, { ticketId: ticket.id, what, by, details: { answer } }, context)
}

function toDesksAndAffected({ deliveries }: Ticket) {
  return tellAgain(deliveries, 'decision').filter(({ kind }) => kind === 'desk' || kind === 'affected')
}
