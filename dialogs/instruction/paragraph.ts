import type { nb } from './answers/nb.ts'

/**
 * What each paragraph of the instruction that says something to employees says, in plain words of our own. 2.6 to 2.9
 * together: who is to be told of a loss.
 */
export type Answers = typeof nb

export type Paragraph = keyof Answers
