import type { Needs as ActionsNeeds } from '../actions/needs.ts'
import type { AskMembership } from '../directory/membership.ts'
import type { Needs as ShowNeeds } from '../show/needs.ts'
import type { TurnProgress } from '../teams/turn-progress.ts'
import type { Answered } from './answered.ts'

/** All that this room works with; put together in straks.ts. */
export type Needs = ActionsNeeds & ShowNeeds & { answered: Answered; membership: AskMembership }

/** The same within a turn. */
export type InTurn = Needs & { progress: TurnProgress }
