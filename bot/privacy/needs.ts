import type { Needs as ShowNeeds } from '../show/needs.ts'

/** What this room works with; put together in straks.ts. */
export type Needs = Pick<ShowNeeds, 'organisation' | 'incidentTypes'>
