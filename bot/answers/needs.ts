import type { Needs as ActionsNeeds } from '../actions/needs.ts'
import type { Limits } from '../queue/limits.ts'

/** This room's dependencies, put together in straks.ts. */
export type Needs = ActionsNeeds & { limits: Limits }
