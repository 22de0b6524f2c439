import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { nameOf } from '../name-of.ts'
import type { Unsent } from '../unsent.ts'
import type { TabWords } from '../words/index.ts'
import { commentReaders, firstNames } from './comment-readers.ts'
import type { Good } from './outcome.ts'

/** What is told of an action that was done. */
export function cameOf(action: Action): Good {
  if (action.name === 'undo') return { kind: 'undone' }
  return undoneBy(action) ? { kind: 'undoable', action } : { kind: 'saved' }
}

/** What was written stands in its form again, before what has been typed since. */
export function restore({ name, body }: Action, number: string, { unsent }: { unsent: Unsent }): void {
  if (name !== 'note' && name !== 'resolve') return
  const kept = unsent[name]
  const text = [body.text, kept.get(number) ?? ''].filter(Boolean).join('\n')
  if (text) kept.set(number, text)
}

/** What was done, and who will hear of it. */
export function undoableText(action: Action, ticket: TicketJson, myId: string, words: TabWords): string {
  const { undo } = words
  if (action.name === 'resolve')
    return undo.resolved(words.both(firstNames(commentReaders(ticket, words), words)))
  if (action.name === 'note') return undo.noted
  const { assignee } = ticket
  return assignee?.id === myId ? undo.taken : undo.given(nameOf(assignee, words))
}

function undoneBy({ name, body }: Action): boolean {
  return name === 'note' || ((name === 'assign' || name === 'resolve') && body.mayUndo === true)
}
