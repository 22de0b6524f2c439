import { isFinal } from '../../dialogs/incident-type.ts'
import type { Reply } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'
import { mayAnswer } from '../tickets/leaders-decision.ts'
import { loadLockedAsTold } from './as-told.ts'
import { answerAs, keepAnswer } from './leaders-answer.ts'
import type { Needs } from './needs.ts'

/**
 * An alerted leader answers what the type asks them. Once an answer has settled it, no other one counts; an answer that
 * weighs is asked once more before.
 */
export async function decide(
  trx: Db,
  ticketId: string,
  answer: string,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  const ticket = await loadLockedAsTold(trx, ticketId, context)
  const asked = answerAs(ticket, answer, personId, context)
  if (!asked || !ticket) return [{ show: 'text', text: ({ afterwards }) => afterwards.decision.onlyDecider }]
  const { type, decision, alert } = asked
  const shown: Reply = { show: 'alert', ticketId, deliveryId: alert.id }
  if (!mayAnswer(ticket, type, answer, personId, context.clock())) return [shown]
  if (decision.reason && isFinal(decision, answer)) return [{ show: 'ask-decision', ticketId, answer }, shown]
  await keepAnswer(trx, ticket, type, { answer, by: personId }, context)
  return [shown]
}
