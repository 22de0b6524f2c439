import type { Needs as ActionsNeeds } from '../actions/needs.ts'
import type { Needs as DeliveriesNeeds } from '../deliveries/needs.ts'

/** What this room works with; put together in straks.ts. */
export type Needs = ActionsNeeds & DeliveriesNeeds
