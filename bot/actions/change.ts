import { inWords, type Reply } from '../../dialogs/turn.ts'
import type { Needs } from './needs.ts'

/**
 * A person's action on a ticket, by button or words, in the caller's transaction. The rows decide who may
 * act; a button's `data` is not trusted. Returns its own replies; repeating it changes nothing.
 */
export type Change = (
  ticketId: string,
  data: Record<string, string>,
  personId: string,
  context: Needs,
) => Promise<Reply[]>

// For a person who presses another's button.

export const NOT_OURS: Reply[] = [inWords(({ notOurs }) => notOurs)]
export const ONLY_LEADER: Reply[] = [inWords(({ alert }) => alert.onlyLeader)]
