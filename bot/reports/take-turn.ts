import { comingAfter, type Draft, type ReportDraft } from '../../dialogs/draft.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { languageOfLocale } from '../../dialogs/language.ts'
import { reportDialog } from '../../dialogs/report-dialog.ts'
import { inWords, type Reply, type Turn } from '../../dialogs/turn.ts'
import { changeByWords } from '../actions/change-by-words.ts'
import { maskSaid } from '../actions/mask-said.ts'
import { chooseLanguage } from '../directory/people-table.ts'
import { isNewlyFollowed, languageOfPerson } from '../directory/person-language.ts'
import type { PersonRow } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { answerAgain } from './answer-again.ts'
import { type Before, readBefore } from './before-turn-table.ts'
import { dialogContext } from './dialog-context.ts'
import { fileReports } from './file-reports.ts'
import { fetchAnew, meetSender } from './meet-sender.ts'
import type { Answer, Move } from './move.ts'
import type { InTurn } from './needs.ts'
import { type Kept, keepTurn, loadDraft, type StoredDraft } from './turns-table.ts'

/**
 * Takes one turn of the conversation: message, draft, activity id and any ticket are stored together or not
 * at all. Makes no network calls and holds no locks while deciding: after another turn in the conversation,
 * it decides again.
 * @returns the replies; none if Teams repeated an answered activity.
 */
export async function takeTurn(move: Move, context: InTurn): Promise<Answer> {
  for (;;) {
    const answer = await tryTurn(move, context)
    if (answer) return answer
  }
}

/** Null, with nothing stored, if there was another turn meanwhile. */
async function tryTurn(move: Move, context: InTurn): Promise<Answer | null> {
  const before = await lookBefore(move, context)
  const person = await meetSender(context, move, textIn(move, before), before.person)
  const language = languageOfPerson(person, context.organisation.languages)
  const replies = await answerAgain(move, before, context)
  if (replies === undefined) return takeNew(move, before, { person, language }, context)
  return replies && { replies, language }
}

/** If this fails, say-answer.ts tells later whether an earlier press has filed the form. */
async function lookBefore(move: Move, { db, clock, progress }: InTurn): Promise<Before> {
  progress.pressed = move.draftId
  const before = await readBefore(db, move, clock())
  progress.pressed = null
  return before
}

type Met = { person: PersonRow; language: Language }

/** Null as in tryTurn. */
async function takeNew(
  move: Move,
  before: Before,
  { person, language }: Met,
  context: InTurn,
): Promise<Answer | null> {
  const known = { ...before, person, language, quotes: move.quotes ?? [] }
  const draft = ownDraft(before.draft, move)
  const { said, secretSeen, mayBePhone } = maskSaid(move.said, draft, context.incidentTypes)
  const turn = reportDialog(said, draft, await dialogContext(said, draft, known, context))
  await fetchAnew(person, context)
  const begun = turn.before ? ownDraft(await loadDraft(context.db, turn.before), move) : null
  const earlier = begun?.kind === 'report' ? comingAfter(draft, begun) : null
  const done = await keep(turn, draft, earlier, before, move, context)
  if (!done) return null
  const answers = [...turn.replies, ...done]
  const isFollowed = !turn.language && isNewlyFollowed(person, before.person, context.organisation.languages)
  const aside = [
    ...(secretSeen ? [inWords((texts) => texts.secretSeen)] : []),
    ...(secretSeen && mayBePhone ? [inWords((texts) => texts.phoneHidden)] : []),
    ...(move.hasFile ? [inWords((texts) => texts.filesStay)] : []),
    ...(isFollowed ? [inWords((texts) => texts.language.followed)] : []),
  ]
  const left = earlier ?? leftOpen(turn)
  const reminder: Reply[] = left ? [{ show: 'unfinished', draft: left }] : []
  // The reply to a press comes last, and replaces the card.
  const replies = move.replaces ? [...aside, ...reminder, ...answers] : [...aside, ...answers, ...reminder]
  return { replies, language: turn.language ?? language, isFirst: before.turns === 0 }
}

/** Returns the report that stays open after a filed one is withdrawn in the middle of it. */
function leftOpen({ draft, withdraws }: Turn): ReportDraft | null {
  return withdraws && draft?.kind === 'report' && !draft.asking ? draft : null
}

/** Returns the text by which to detect the language; answers within a report may be in any. */
function textIn({ said, locale }: Move, { draft, person }: Before): string {
  const isAnswer = draft && (languageOfLocale(locale ?? '') ?? person?.language_teams)
  return said.kind === 'text' && !isAnswer ? said.text : ''
}

/** Ignores another person's draft. */
function ownDraft(stored: StoredDraft | undefined, { personId }: Move): Draft | null {
  return stored?.personId === personId ? stored.draft : null
}

/** Stores the turn and returns further replies; null, with nothing stored, after another turn. */
async function keep(
  turn: Turn,
  draft: Draft | null,
  earlier: Draft | null,
  before: Before,
  move: Move,
  context: InTurn,
): Promise<Reply[] | null> {
  const { db, clock, progress } = context
  const kept = whatToKeep(turn, draft, earlier, before)
  progress.reports = turn.reports.map(({ id }) => id)
  const change = changeByWords(turn)
  if (turn.reports.length === 0 && !turn.language && !change)
    return (await keepTurn(db, move, before.turns, kept, clock())) ? [] : null
  const work = async (within: InTurn) => {
    if (!(await keepTurn(within.db, move, before.turns, kept, clock()))) return null
    await fileReports(turn.reports, move, within)
    if (turn.language) await chooseLanguage(within.db, move.personId, turn.language)
    return change ? change(move.personId, within) : []
  }
  const done = await transact(context, work, { keeping: progress })
  if (!done) progress.ends(false)
  return done
}

/** Pure. @param draft the turn's own @param earlier an unfinished one to return to */
function whatToKeep(
  turn: Turn,
  draft: Draft | null,
  earlier: Draft | null,
  { currentDraftId }: Before,
): Kept {
  const about = turn.reports[0]?.id ?? turn.draft?.id ?? null
  if (turn.draft) {
    const saved = [turn.draft, ...(turn.begun ?? [])]
    return { currentDraftId: turn.draft.id, saved, closed: null, about }
  }
  if (!draft) return { currentDraftId, saved: [], closed: null, about }
  const isCurrent = draft.id === currentDraftId
  return {
    currentDraftId: isCurrent ? (earlier?.id ?? null) : currentDraftId,
    saved: earlier ? [earlier] : [],
    closed: draft.id,
    about,
  }
}
