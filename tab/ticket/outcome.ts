import type { PersonJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'

/** The outcome of the last thing that the agent did. */
export type Outcome = { at: Asked } & CameOfIt

/** Where it was asked for: with the buttons of the ticket, beside what is confirmed, in a form, or by the id of what is sent once more. */
export type Asked = 'actions' | 'confirmed' | 'refer' | 'comment' | 'note' | (string & {})

/** A message, or an alert for which no leader was found. */
type Again = 'message' | 'alert-to-nobody'

export type CameOfIt =
  | { kind: 'saved' }
  /** It is saved, and stays in the house for a moment. */
  | { kind: 'undoable'; action: Action }
  | { kind: 'undone' }
  /** It is on its way once more. */
  | { kind: 'resent'; what: Again }
  /** And did not get through this time either. */
  | { kind: 'resent-in-vain'; what: Again }
  | { kind: 'conflict'; by: PersonJson | null }
  | { kind: 'failed'; problem: unknown }

export type Good = Extract<CameOfIt, { kind: (typeof GOOD)[number] }>

const GOOD = ['saved', 'undoable', 'undone', 'resent'] as const

export function isGood(outcome: Outcome | null): boolean {
  return GOOD.some((kind) => kind === outcome?.kind)
}
