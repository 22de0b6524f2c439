import type { IncidentType } from '../../dialogs/incident-type.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Clock } from '../time/clock.ts'

/** What this room works with; put together in straks.ts. */
export type Needs = {
  organisation: Organisation
  incidentTypes: IncidentType[]
  clock: Clock
  /** The manifest's id, for links into Teams; null: no links. */
  teamsAppId: string | null
}
