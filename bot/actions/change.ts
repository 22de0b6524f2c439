import { inWords, type Reply } from '../../dialogs/turn.ts'
import type { Needs } from './needs.ts'

/**
 * What somebody does to a ticket, by a button or in words, in the caller's transaction. Who may is decided by the rows;
 * nothing of a button's `data` is believed. It says itself what came of it, and pressed again, it changes nothing.
 */
export type Change = (
  ticketId: string,
  data: Record<string, string>,
  personId: string,
  context: Needs,
) => Promise<Reply[]>

// To somebody who presses what is not theirs to press.

export const NOT_OURS: Reply[] = [inWords(({ notOurs }) => notOurs)]
export const ONLY_LEADER: Reply[] = [inWords(({ alert }) => alert.onlyLeader)]
