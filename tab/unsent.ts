import type { Action } from './api.ts'

/** The kinds of unsent text, by the action that takes it; `alert`: the answers on a leader's card. */
export type Written = Extract<Action['name'], 'comment' | 'note' | 'resolve' | 'refer'> | 'alert'

/** The unsent texts, by the ticket's number; for an alert, by `answerIn`. */
export type Unsent = Record<Written, Map<string, string>>

export function answerIn(number: string, field: string): string {
  return `${number} ${field}`
}
