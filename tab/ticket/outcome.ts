import type { PersonJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action, Undoable } from '../api.ts'
import { problemText } from '../bar.tsx'
import { nameOf } from '../name-of.ts'
import type { Unsent } from '../unsent.ts'
import type { TabWords } from '../words/index.ts'
import { entryOf } from './attempt.ts'
import { commentReaders, firstNames } from './readers.ts'

export type Outcome = { at: Asked } & CameOfIt

/** The place of an action: the buttons, the confirmations, a form, or the id of a resent delivery. */
export type Asked = 'actions' | 'confirmed' | 'refer' | 'comment' | 'note' | (string & {})

export type Again = 'message' | 'alert-to-nobody'

export type CameOfIt =
  | { kind: 'saved' }
  /** Saved, but not sent to anybody for a moment. */
  | { kind: 'undoable'; action: Undoable; entry: number | undefined }
  | { kind: 'undone' }
  | { kind: 'resent'; what: Again }
  | { kind: 'resent-in-vain'; what: Again }
  | { kind: 'conflict'; by: PersonJson }
  | { kind: 'failed'; problem: unknown }

export function isGood(outcome: Outcome | null): boolean {
  return outcome !== null && ['saved', 'undoable', 'undone', 'resent'].includes(outcome.kind)
}

export function cameOf(action: Action, ticket: TicketJson, myId: string): CameOfIt {
  if (action.name === 'undo') return { kind: 'undone' }
  if (!isUndoable(action)) return { kind: 'saved' }
  return { kind: 'undoable', action, entry: entryOf(ticket, action, myId) }
}

/** A change whose answer was lost. */
export type Unsure = {
  outcome: Outcome
  good: (ticket: TicketJson) => CameOfIt
  /** Tells whether the ticket shows it. */
  isIn: (ticket: TicketJson) => boolean
  found: () => void
}

export type Undoing = Extract<CameOfIt, { kind: 'undoable' }>

function isUndoable(action: Action): action is Undoable {
  return ['assign', 'resolve', 'note'].includes(action.name)
}

/** Puts the text back into its form, before anything typed since. */
export function restore({ name, body }: Action, number: string, { unsent }: { unsent: Unsent }): void {
  if (name !== 'note' && name !== 'resolve') return
  const kept = unsent[name]
  const text = [body.text, kept.get(number) ?? ''].filter(Boolean).join('\n')
  if (text) kept.set(number, text)
}

export function outcomeText(outcome: Outcome, ticket: TicketJson, myId: string, words: TabWords): string {
  switch (outcome.kind) {
    case 'saved':
      return words.actions.saved
    case 'undoable':
      return undoableText(outcome.action, ticket, myId, words)
    case 'undone':
      return words.undo.undone
    case 'resent':
      return words.actions.resent[outcome.what]
    case 'resent-in-vain':
      return words.actions.resentInVain[outcome.what]
    case 'conflict':
      return outcome.by.id === myId ? words.changedMyself : words.conflict(nameOf(outcome.by, words))
    case 'failed':
      return problemText(outcome.problem, words, outcome.at === 'actions' ? words.actions.refused : {})
  }
}

function undoableText(action: Undoable, ticket: TicketJson, myId: string, words: TabWords): string {
  const { undo } = words
  if (action.name === 'resolve')
    return undo.resolved(words.both(firstNames(commentReaders(ticket, words), words)))
  if (action.name !== 'assign') return undo.noted
  const { assignee } = action.body
  if (assignee === myId) return undo.taken
  // A colleague may have given it on since.
  const given = ticket.history.findLast((entry) => entry.assignee?.id === assignee)
  return undo.given(nameOf(given?.assignee, words))
}
