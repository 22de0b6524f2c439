import type { Needs as DirectoryNeeds } from '../directory/needs.ts'
import type { Needs as ShowNeeds } from '../show/needs.ts'
import type { Needs as TicketsNeeds } from '../tickets/needs.ts'

/** What this room works with; put together in straks.ts. */
export type Needs = TicketsNeeds & DirectoryNeeds & ShowNeeds
