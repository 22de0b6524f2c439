import { knownType } from '../../dialogs/incident-type.ts'
import { askedQuestion } from '../../dialogs/report/questions.ts'
import { askQuestion, type Reply, showForm } from '../../dialogs/turn.ts'
import { openOwnTicket } from '../actions/open-again.ts'
import type { Db } from '../store/schema.ts'
import { ticketExists } from '../tickets/tickets-table.ts'
import type { SeenActivity } from './before-turn-table.ts'
import type { Needs } from './needs.ts'
import { loadDraft } from './turns-table.ts'

/** Teams sent the same activity again: a report is answered with its ticket, anything else only once. */
export async function answerAgain(
  trx: Db,
  seen: SeenActivity,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  if (!seen.draftId) return []
  if (await ticketExists(trx, seen.draftId)) return openOwnTicket(seen.draftId, personId, trx)
  const stored = seen.answered ? undefined : await loadDraft(trx, seen.draftId)
  if (!stored) return []
  const { draft } = stored
  if (draft.kind === 'forwarding') return [{ show: 'ask-forwarding', draft }]
  const type = draft.kind === 'report' && knownType(draft, context)
  if (!type) return []
  const question = askedQuestion(draft, type)
  return (question ? askQuestion(draft, question) : showForm(draft)).replies
}
