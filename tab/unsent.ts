import type { Action } from './api.ts'

/** What is written to go with an action, or is all of it. */
export type Written = Extract<Action['name'], 'comment' | 'note' | 'resolve' | 'refer'>

/** What was typed and has not been sent, by the ticket's number. */
export type Unsent = Record<Written, Map<string, string>>
