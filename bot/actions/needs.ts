import type { Needs as ShowNeeds } from '../show/needs.ts'
import type { Needs as TicketsNeeds } from '../tickets/needs.ts'

/** What this room works with; put together in straks.ts. It asks the database within the caller's transaction alone. */
export type Needs = Omit<TicketsNeeds, 'db' | 'log'> & ShowNeeds
