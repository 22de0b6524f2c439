import { knownType } from '../../dialogs/incident-type.ts'
import { addableFields } from '../../dialogs/incidents/fields.ts'
import { touched } from '../../dialogs/report/fill-in.ts'
import { askedQuestion } from '../../dialogs/report/questions.ts'
import { withDays } from '../../dialogs/report/when-words.ts'
import { askQuestion, inWords, type Reply, type Said, showForm } from '../../dialogs/turn.ts'
import { NOT_OURS } from '../actions/change.ts'
import { maskAnswers, ofSecretIn } from '../actions/mask-said.ts'
import { openOwnTicket } from '../actions/open-again.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import type { Before, SeenActivity } from './before-turn-table.ts'
import type { Move } from './move.ts'
import type { Needs } from './needs.ts'
import { keepTurn, loadDraft } from './turns-table.ts'

/** Undefined: the activity is new; null: there was another turn meanwhile. */
export async function answerAgain(
  move: Move,
  before: Before,
  context: Needs,
): Promise<Reply[] | null | undefined> {
  if (before.seen) {
    const answered = before.seen.answered || context.answered.has(move)
    return answerSeen({ ...before.seen, answered }, before.filed, move.personId, context)
  }
  return move.draftId && before.filed ? alreadyFiled(move, move.draftId, before, context) : undefined
}

/** Answers a report with its ticket, and anything else only once. */
async function answerSeen(
  { draftId, answered }: SeenActivity,
  filed: boolean,
  personId: string,
  context: Needs,
): Promise<Reply[]> {
  if (!draftId) return []
  if (filed) return openOwnTicket(draftId, {}, personId, context)
  const stored = answered ? undefined : await loadDraft(context.db, draftId)
  if (!stored) return []
  const { draft } = stored
  if (draft.kind === 'forwarding') return [{ show: 'ask-forwarding', draft }]
  const type = draft.kind === 'report' && knownType(draft, context)
  if (!type) return []
  const question = askedQuestion(draft, type)
  return (question ? askQuestion(draft, question) : showForm(draft)).replies
}

/** New text on the form, from another window, is asked for as an addition, since nobody has heard it. */
async function alreadyFiled(
  move: Move,
  ticketId: string,
  { turns, currentDraftId }: Before,
  context: Needs,
): Promise<Reply[] | null> {
  const kept = { currentDraftId, saved: [], closed: null, about: ticketId }
  const isKept = await keepTurn(context.db, move, turns, kept, context.clock())
  if (!isKept) return null
  const shown = await openOwnTicket(ticketId, {}, move.personId, context)
  if (move.said.kind !== 'sent-form' || shown === NOT_OURS) return shown
  const { told, secretSeen } = await unheardIn(move.said, ticketId, context)
  const asked: Reply[] = Object.keys(told).length > 0 ? [{ show: 'ask-addition', ticketId, told }] : []
  return [...(secretSeen ? [inWords((texts) => texts.secretSeen)] : []), ...asked, ...shown]
}

type SentForm = Extract<Said, { kind: 'sent-form' }>

async function unheardIn({ values, shown }: SentForm, ticketId: string, { db, clock, ...context }: Needs) {
  const ticket = await loadTicket(db, ticketId)
  const type = ticket && knownType(ticket, context)
  if (!ticket || !type) return { told: {}, secretSeen: false }
  const fields = addableFields(type)
  const { values: masked, secretSeen } = maskAnswers(values, fields, ofSecretIn(ticket.cause, type))
  const changed = Object.entries(touched(masked, shown, { ...type, causes: [], fields }))
  const answers = changed.filter((one): one is [string, string] => one[1] !== null)
  const now = Object.entries(withDays(Object.fromEntries(answers), fields, clock()))
  return {
    told: Object.fromEntries(now.filter(([name, answer]) => answer !== ticket.facts[name])),
    secretSeen,
  }
}
