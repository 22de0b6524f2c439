import type { Needs as ActionsNeeds } from '../actions/needs.ts'
import type { AskMembership } from '../directory/membership.ts'

/** What this room works with; put together in straks.ts. */
export type Needs = ActionsNeeds & { membership: AskMembership }
