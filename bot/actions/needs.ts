import type { Needs as ShowNeeds } from '../show/needs.ts'
import type { Needs as TicketsNeeds } from '../tickets/needs.ts'

/** What this room works with; put together in straks.ts. `db` is the caller's transaction, and nothing is asked beside it. */
export type Needs = Omit<TicketsNeeds, 'log'> & ShowNeeds
