import type { Action } from './api.ts'

/** What is written to go with an action, or is all of it; `alert`: what a leader's card asks for. */
export type Written = Extract<Action['name'], 'comment' | 'note' | 'resolve' | 'refer'> | 'alert'

/** What was typed and has not been sent, by the ticket's number; of an alert, by `answerIn`. */
export type Unsent = Record<Written, Map<string, string>>

export function answerIn(number: string, field: string): string {
  return `${number} ${field}`
}
