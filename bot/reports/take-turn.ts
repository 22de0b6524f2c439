import { randomUUID } from 'node:crypto'
import type { Draft } from '../../dialogs/draft.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { asksForName } from '../../dialogs/marks.ts'
import { waitingText } from '../../dialogs/pass-on.ts'
import type { DialogContext, Reply, Said, Turn } from '../../dialogs/report-dialog.ts'
import { reportDialog } from '../../dialogs/report-dialog.ts'
import type { Context } from '../context.ts'
import { personCalled } from '../directory/people-table.ts'
import { chooseLanguage, languageOfPerson } from '../directory/person-language.ts'
import { contactLine } from '../show/contact.ts'
import type { PersonRow } from '../store/schema.ts'
import { openOwnTicket } from '../tickets/open-own-ticket.ts'
import { passOn } from '../tickets/pass-on.ts'
import { recentReports } from '../tickets/recent-reports.ts'
import { ticketMeant } from '../tickets/ticket-meant.ts'
import { answerAgain } from './answer-again.ts'
import { loadDraft } from './drafts-table.ts'
import { fileReports } from './file-reports.ts'
import { maskSaid } from './mask-said.ts'
import { meetSender } from './meet-sender.ts'
import type { Answer, Move } from './move.ts'
import type { Before, Kept } from './turns-table.ts'
import { keepTurn, readBefore } from './turns-table.ts'

/** A second report of the same thing is taken for a repetition as long as this. */
const SAME_CASE_WITHIN_MS = 12 * 60 * 60_000
const PROFILE_LASTS_MS = 24 * 60 * 60_000

/**
 * Takes one turn of the conversation: what was said, the draft, the activity's id, and the ticket if one is filed are
 * kept all or not at all. Nothing goes over the network here, and nothing is locked while it is decided: when
 * somebody was faster in the same conversation, it is decided again from what is so by then.
 * @returns what to say; empty when Teams sent again what was answered already.
 */
export async function takeTurn(move: Move, context: Context): Promise<Answer> {
  for (;;) {
    const answer = await tryTurn(move, context)
    if (answer) return answer
  }
}

/** Null when there was another turn meanwhile; then nothing is kept. */
async function tryTurn(move: Move, context: Context): Promise<Answer | null> {
  const lately = new Date(context.clock().getTime() - SAME_CASE_WITHIN_MS)
  const before = await readBefore(context.db, move, lately)
  const sender = { ...move.conversation, ...move }
  const person = await meetSender(context, sender, textIn(move.said), before.person)
  const language = languageOfPerson(person)
  if (before.seen) {
    const answered = before.seen.answered || context.answered.has({ ...move.conversation, ...move })
    const seen = { ...before.seen, answered }
    return { replies: await answerAgain(context.db, seen, person.id, context), language }
  }
  if (move.draftId && before.filed) {
    const replies = await alreadyFiled(move, move.draftId, before, context)
    return replies && { replies, language }
  }
  const draft = openDraft(before, move)
  const { said, secretSeen } = maskSaid(move.said, draft, context.incidentTypes)
  const recent = draft && before.hasRecent ? await recentReports(context.db, person.id, lately) : []
  const named = await personNamed(said, draft, context)
  const mayBeFor = mayBeMeant(said, draft) ? await ticketMeant(person.id, context) : null
  const known = { recent, named, mayBeFor }
  const turn = reportDialog(said, draft, await dialogContext(person, language, known, context))
  const earlier = turn.before ? await begunBefore(turn.before, move, context) : null
  const done = await keep(turn, draft, earlier, before, move, context)
  if (!done) return null
  const warning: Reply[] = secretSeen ? [{ show: 'text', text: (texts) => texts.secretSeen }] : []
  const reminder: Reply[] = earlier ? [{ show: 'unfinished', draft: earlier }] : []
  // What answers a press comes last, and takes the card's place.
  const replies = move.replaces
    ? [...warning, ...reminder, ...turn.replies, ...done]
    : [...warning, ...turn.replies, ...done, ...reminder]
  return { replies, language: turn.language ?? language, isFirst: before.turns === 0 }
}

function textIn(said: Said): string {
  return said.kind === 'text' ? said.text : ''
}

/** Whom a text names that was asked for as a name, if it is one. Graph is not asked here: nothing goes over the network. */
async function personNamed(said: Said, draft: Draft | null, { db }: Context): Promise<{ id: string } | null> {
  if (said.kind !== 'text' || !draft || !asksForName(draft)) return null
  return (await personCalled(db, said.text)) ?? null
}

/** One that is still open, to come back to. */
async function begunBefore(id: string, { conversation }: Move, { db }: Context): Promise<Draft | null> {
  const stored = await loadDraft(db, id)
  return stored && !stored.closed && stored.personId === conversation.personId ? stored.draft : null
}

/** A text that no report is waiting for. */
function mayBeMeant({ kind }: Said, draft: Draft | null): boolean {
  return kind === 'text' && (!draft || waitingText(draft) !== undefined)
}

/** Somebody else's draft, a closed one or one that is gone: there is none. */
function openDraft({ draft: stored }: Before, { draftId, said, conversation }: Move): Draft | null {
  if (!stored || !(draftId || isAboutCurrent(said))) return null
  return !stored.closed && stored.personId === conversation.personId ? stored.draft : null
}

function isAboutCurrent(said: Said): boolean {
  return ['text', 'greeted', 'chose', 'chose-language'].includes(said.kind)
}

async function dialogContext(
  person: PersonRow,
  language: Language,
  known: Pick<DialogContext, 'recent' | 'named' | 'mayBeFor'>,
  { db, queue, clock, incidentTypes, organisation }: Context,
): Promise<DialogContext> {
  const now = clock()
  if (!person.fetched_at || now.getTime() - person.fetched_at.getTime() > PROFILE_LASTS_MS) {
    await queue.add(db, 'fetch-profile', { personId: person.id })
  }
  return {
    types: incidentTypes,
    now,
    language,
    newDraftId: randomUUID(),
    secondReportId: randomUUID(),
    ...known,
    phone: person.phone,
    contact: (texts) => contactLine(organisation, texts),
  }
}

/** What there is to say to what was done; null, and nothing is, when there was another turn meanwhile. */
async function keep(
  turn: Turn,
  draft: Draft | null,
  earlier: Draft | null,
  before: Before,
  move: Move,
  context: Context,
): Promise<Reply[] | null> {
  const { db, clock } = context
  const kept = whatToKeep(turn, draft, earlier, before)
  if (turn.reports.length === 0 && !turn.language && !turn.passOn)
    return (await keepTurn(db, move, before.turns, kept, clock())) ? [] : null
  return db.transaction().execute(async (trx) => {
    if (!(await keepTurn(trx, move, before.turns, kept, clock()))) return null
    await fileReports(trx, turn.reports, move, context)
    if (turn.language) await chooseLanguage(trx, move.conversation.personId, turn.language)
    return turn.passOn ? passOn(trx, turn.passOn, move.conversation.personId, context) : []
  })
}

function whatToKeep(
  turn: Turn,
  draft: Draft | null,
  earlier: Draft | null,
  { currentDraftId }: Before,
): Kept {
  const about = turn.reports[0]?.id ?? turn.draft?.id ?? null
  if (turn.draft) return { currentDraftId: turn.draft.id, draft: { saved: turn.draft }, about }
  if (!draft) return { currentDraftId, draft: null, about }
  const isCurrent = draft.id === currentDraftId
  return {
    currentDraftId: isCurrent ? (earlier?.id ?? null) : currentDraftId,
    draft: { closed: draft.id },
    about,
  }
}

/** The form of a filed report was pressed again: the same ticket is the answer, to those whose it is. */
async function alreadyFiled(
  move: Move,
  ticketId: string,
  { turns, currentDraftId }: Before,
  { db, clock }: Context,
): Promise<Reply[] | null> {
  const kept = { currentDraftId, draft: null, about: ticketId }
  const isKept = await keepTurn(db, move, turns, kept, clock())
  return isKept ? openOwnTicket(ticketId, move.conversation.personId, db) : null
}
