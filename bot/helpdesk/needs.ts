import type { Needs as ActionsNeeds } from '../actions/needs.ts'
import type { AskMembership } from '../directory/membership.ts'
import type { Needs as ShowNeeds } from '../show/needs.ts'

/** What this room works with; put together in straks.ts. */
export type Needs = ActionsNeeds & ShowNeeds & { membership: AskMembership }
