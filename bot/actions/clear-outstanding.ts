import { decisionOf } from '../../dialogs/incident-type.ts'
import type { Reply } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'
import { alertsReaching } from '../tickets/alerts.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import { acknowledgeAlerts } from './acknowledge-alerts.ts'
import { loadLockedAsTold } from './as-told.ts'
import { changeFacts } from './change-facts.ts'
import type { Needs } from './needs.ts'

/** An alerted leader says what has been done with what was outstanding. Pressed again, it changes nothing. */
export async function clearOutstanding(
  trx: Db,
  ticketId: string,
  answer: string,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  const ticket = await loadLockedAsTold(trx, ticketId, context)
  const type = context.incidentTypes.find(({ id }) => id === ticket?.type)
  const outstanding = type && decisionOf(type)?.outstanding
  const [alert] = alertsReaching(personId, ticket)
  if (!ticket || !type || !alert || !outstanding?.cleared.includes(answer))
    return [{ show: 'text', text: ({ afterwards }) => afterwards.decision.onlyDecider }]
  const { field } = outstanding
  if (ticket.facts[field.name] === outstanding.answer && !isClosed(ticket.status)) {
    const change = {
      answers: { [field.name]: answer },
      changed: [field],
      what: 'added' as const,
      by: personId,
    }
    await acknowledgeAlerts(trx, ticket, personId, context)
    await changeFacts(trx, ticket, type, change, context)
  }
  return [{ show: 'alert', ticketId, deliveryId: alert.id }]
}
