import type { Needs as ShowNeeds } from '../show/needs.ts'
import type { Needs as TicketsNeeds } from '../tickets/needs.ts'

/** This room's dependencies, put together in straks.ts. `db` is the caller's transaction; use no other. */
export type Needs = Omit<TicketsNeeds, 'log'> & ShowNeeds
