import { isFinal } from '../../dialogs/incident-type.ts'
import { cutOff } from '../../dialogs/report/read-answer.ts'
import { maskSecrets } from '../../dialogs/secrets.ts'
import type { Reply, Say } from '../../dialogs/turn.ts'
import type { Db } from '../store/schema.ts'
import { mayAnswer } from '../tickets/leaders-decision.ts'
import { loadLockedAsTold } from './as-told.ts'
import { answerAs, keepAnswer } from './leaders-answer.ts'
import type { Needs } from './needs.ts'

/** As much as its field holds. */
const LONGEST_REASON = 2_000

/** The leader confirms an answer that weighs, and may say why. Within a day they may do so with another one. */
export async function settle(
  trx: Db,
  ticketId: string,
  { answer = '', reason = '' }: Record<string, string>,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  const ticket = await loadLockedAsTold(trx, ticketId, context)
  const asked = answerAs(ticket, answer, personId, context)
  if (!asked || !ticket || !isFinal(asked.decision, answer))
    return [say((texts) => texts.afterwards.decision.onlyDecider)]
  if (ticket.facts['decision'] === answer) return [say((texts) => texts.afterwards.decision.kept)]
  if (!mayAnswer(ticket, asked.type, answer, personId, context.clock()))
    return [say(({ afterwards, helpDeskName }) => afterwards.decision.tooLate(helpDeskName))]
  const { text, found } = maskSecrets(cutOff(reason.trim(), LONGEST_REASON))
  await keepAnswer(trx, ticket, asked.type, { answer, reason: text, by: personId }, context)
  const warning = found.length > 0 ? [say((texts) => texts.secretSeen)] : []
  return [...warning, say((texts) => texts.afterwards.decision.kept)]
}

function say(text: Say): Reply {
  return { show: 'text', text }
}
