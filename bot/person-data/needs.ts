import type { Needs as ShowNeeds } from '../show/needs.ts'
import type { Needs as TicketsNeeds } from '../tickets/needs.ts'

export type Needs = TicketsNeeds & ShowNeeds

/** And an order of the operator, `by`, about a person. */
export type Ordered = Needs & { personId: string; by: string }
