import { randomUUID } from 'node:crypto'
import type { Draft, Report } from '../../dialogs/draft.ts'
import type { DialogContext, Reply, Said, Turn } from '../../dialogs/report-dialog.ts'
import { reportDialog } from '../../dialogs/report-dialog.ts'
import { maskSecrets } from '../../dialogs/secrets.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { insertCard } from '../deliveries/ticket-cards-table.ts'
import { meetPerson } from '../directory/people-table.ts'
import { contactLine } from '../show/contact.ts'
import type { Db } from '../store/open-database.ts'
import { openOwnTicket } from '../tickets/open-own-ticket.ts'
import { openTicket } from '../tickets/open-ticket.ts'
import { recentReports } from '../tickets/recent-reports.ts'
import { ticketExists } from '../tickets/tickets-table.ts'
import { rememberActivity, seenActivity } from './activities-table.ts'
import { answerAgain } from './answer-again.ts'
import type { Conversation } from './conversations-table.ts'
import { lockConversation, setCurrentDraft } from './conversations-table.ts'
import { closeDraft, loadDraft, saveDraft } from './drafts-table.ts'
import { maskSaid } from './mask-said.ts'

/** A second report of the same thing is taken for a repetition as long as this. */
const SAME_CASE_WITHIN_MS = 12 * 60 * 60_000
const PROFILE_LASTS_MS = 24 * 60 * 60_000

/** One thing that a person did in their chat with the bot. */
export type Move = {
  conversation: Conversation
  name: string
  activityId: string
  said: Said
  /** The draft of the card that was pressed; null for typed text, which belongs to the current draft. */
  draftId: string | null
  /** The message whose card was pressed, if the answer takes its place. */
  replaces: string | null
}

/**
 * Takes one turn of the conversation, in one transaction: what was said, the draft, the activity's id, and the
 * ticket if one is filed. Nothing goes over the network here.
 * @returns what to say; empty when Teams sent again what was answered already.
 */
export async function takeTurn(move: Move, context: Context): Promise<Reply[]> {
  return context.db.transaction().execute(async (trx) => {
    const { conversation } = move
    const { currentDraftId } = await lockConversation(trx, conversation, context.clock())
    const seen = await seenActivity(trx, conversation.conversationId, move.activityId)
    if (seen) return answerAgain(trx, seen, conversation.personId, context)
    if (move.draftId && (await ticketExists(trx, move.draftId)))
      return alreadyFiled(trx, move, move.draftId, context)
    const asked = move.draftId ?? (isAboutCurrent(move.said) ? currentDraftId : null)
    const draft = await openDraft(trx, asked, conversation.personId)
    const { said, secretSeen } = maskSaid(move.said, draft, context.incidentTypes)
    const turn = reportDialog(said, draft, await dialogContext(trx, move, draft, context))
    await keep(trx, turn, draft, currentDraftId, move, context)
    return secretSeen ? [{ show: 'text', text: textsIn('nb').secretSeen }, ...turn.replies] : turn.replies
  })
}

function isAboutCurrent(said: Said): boolean {
  return said.kind === 'text' || said.kind === 'greeted' || said.kind === 'chose'
}

/** Somebody else's draft, a closed one or one that is gone: there is none. */
async function openDraft(trx: Db, id: string | null, personId: string): Promise<Draft | null> {
  const stored = id ? await loadDraft(trx, id) : undefined
  return stored && !stored.closed && stored.personId === personId ? stored.draft : null
}

async function dialogContext(
  trx: Db,
  { conversation, name }: Move,
  draft: Draft | null,
  context: Context,
): Promise<DialogContext> {
  const person = await meetPerson(trx, conversation.personId, maskSecrets(name).text)
  const now = context.clock()
  if (!person.fetched_at || now.getTime() - person.fetched_at.getTime() > PROFILE_LASTS_MS) {
    await context.queue.add(trx, 'fetch-profile', { personId: person.id })
  }
  return {
    types: context.incidentTypes,
    language: 'nb',
    now,
    newDraftId: randomUUID(),
    secondReportId: randomUUID(),
    recent: draft ? await recentReports(trx, person.id, new Date(now.getTime() - SAME_CASE_WITHIN_MS)) : [],
    phone: person.phone,
    contact: contactLine(context.organisation, 'nb'),
  }
}

async function keep(
  trx: Db,
  turn: Turn,
  draft: Draft | null,
  currentDraftId: string | null,
  move: Move,
  context: Context,
): Promise<void> {
  const now = context.clock()
  const { conversation } = move
  await file(trx, turn.reports, move, context)
  if (turn.draft) await saveDraft(trx, turn.draft, conversation, now)
  if (draft && !turn.draft) await closeDraft(trx, draft.id, now)
  const done = !turn.draft && draft?.id === currentDraftId
  if (turn.draft || done) await setCurrentDraft(trx, conversation.conversationId, turn.draft?.id ?? null)
  const about = turn.reports[0]?.id ?? turn.draft?.id ?? null
  await rememberActivity(trx, conversation.conversationId, move.activityId, about, now)
}

/** Several reports are linked to the first, whose receipt takes the place of the form. */
async function file(trx: Db, reports: Report[], move: Move, context: Context): Promise<void> {
  const { personId, conversationId } = move.conversation
  for (const report of reports) {
    const type = context.incidentTypes.find(({ id }) => id === report.type)
    if (!type) throw new Error(`report of unknown incident type ${report.type}`)
    const [first] = reports
    await openTicket(trx, report, type, personId, first === report ? null : (first?.id ?? null), context)
    const receipt = {
      ticket_id: report.id,
      delivery_id: null,
      person_id: personId,
      conversation_id: conversationId,
      activity_id: first === report ? move.replaces : null,
    }
    const cardId = await insertCard(trx, receipt, 0, context.clock())
    await context.queue.add(trx, 'refresh-card', { cardId })
  }
}

/** The form of a filed report was pressed again: the same ticket is the answer, to those whose it is. */
async function alreadyFiled(trx: Db, move: Move, ticketId: string, context: Context): Promise<Reply[]> {
  await rememberActivity(trx, move.conversation.conversationId, move.activityId, ticketId, context.clock())
  return openOwnTicket(ticketId, move.conversation.personId, trx)
}
