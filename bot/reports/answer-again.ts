import { knownType } from '../../dialogs/incident-type.ts'
import { askedQuestion } from '../../dialogs/report/questions.ts'
import { askQuestion, type Reply, showForm } from '../../dialogs/turn.ts'
import { openOwnTicket } from '../actions/open-again.ts'
import { ticketExists } from '../tickets/tickets-table.ts'
import type { Before, SeenActivity } from './before-turn-table.ts'
import type { Move } from './move.ts'
import type { Needs } from './needs.ts'
import { keepTurn, loadDraft } from './turns-table.ts'

/**
 * The replies to what was dealt with before: Teams sent the same activity again, or a form was pressed whose report is
 * filed. Undefined when it is new; null when there was another turn meanwhile.
 */
export async function answerAgain(
  move: Move,
  before: Before,
  context: Needs,
): Promise<Reply[] | null | undefined> {
  const { personId, conversationId } = move.conversation
  if (before.seen) {
    const isNoted =
      before.seen.answered || context.answered.has({ conversationId, activityId: move.activityId })
    return answerSeen({ ...before.seen, answered: isNoted }, personId, context)
  }
  return move.draftId && before.filed ? alreadyFiled(move, move.draftId, before, context) : undefined
}

/** A report is answered with its ticket, anything else only once. */
async function answerSeen(seen: SeenActivity, personId: string, context: Needs): Promise<Reply[]> {
  const { draftId, answered } = seen
  if (!draftId) return []
  if (await ticketExists(context.db, draftId)) return openOwnTicket(draftId, {}, personId, context)
  const stored = answered ? undefined : await loadDraft(context.db, draftId)
  if (!stored) return []
  const { draft } = stored
  if (draft.kind === 'forwarding') return [{ show: 'ask-forwarding', draft }]
  const type = draft.kind === 'report' && knownType(draft, context)
  if (!type) return []
  const question = askedQuestion(draft, type)
  return (question ? askQuestion(draft, question) : showForm(draft)).replies
}

/** The same ticket is the answer, to those whose it is. */
async function alreadyFiled(
  move: Move,
  ticketId: string,
  { turns, currentDraftId }: Before,
  context: Needs,
): Promise<Reply[] | null> {
  const kept = { currentDraftId, saved: [], closed: null, about: ticketId }
  const isKept = await keepTurn(context.db, move, turns, kept, context.clock())
  return isKept ? openOwnTicket(ticketId, {}, move.conversation.personId, context) : null
}
