import type { Needs as ActionsNeeds } from '../actions/needs.ts'

/** What this room works with; put together in straks.ts. */
export type Needs = ActionsNeeds
