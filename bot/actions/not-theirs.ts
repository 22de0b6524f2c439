import { inWords, type Reply } from '../../dialogs/turn.ts'

// To somebody who presses what is not theirs to press.

export const NOT_OURS: Reply[] = [inWords(({ notOurs }) => notOurs)]
export const ONLY_LEADER: Reply[] = [inWords(({ alert }) => alert.onlyLeader)]
