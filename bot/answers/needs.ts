import type { Needs as ActionsNeeds } from '../actions/needs.ts'
import type { Needs as DeliveriesNeeds } from '../deliveries/needs.ts'

/** What this room works with; put together in straks.ts. It asks nobody but the database. */
export type Needs = Pick<
  ActionsNeeds & DeliveriesNeeds,
  'queue' | 'clock' | 'organisation' | 'incidentTypes' | 'teamsAppId' | 'limits'
>
