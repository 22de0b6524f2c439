import type { Action } from './api.ts'

/** The kinds of unsent text, by the action that takes it; `alert`: the answers on a leader's card. */
export type Written = Extract<Action['name'], 'comment' | 'note' | 'resolve' | 'refer'> | 'alert'

/** The unsent texts, by the ticket's number; for an alert, by `answerIn`. */
export type Unsent = Record<Written, Map<string, string>>

/** Forgets a sent text, unless it has been changed meanwhile. */
export function forgetSent(kept: Map<string, string>, key: string, sent: string): void {
  if (kept.get(key) === sent) kept.delete(key)
}

export function answerIn(number: string, field: string): string {
  return `${number} ${field}`
}
