import type { Logger } from 'pino'
import type { IncidentType } from '../../dialogs/incident-type.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { AddsJobs } from '../queue/queue.ts'
import type { Db } from '../store/schema.ts'
import type { Clock } from '../time/clock.ts'

export type Needs = {
  db: Db
  queue: AddsJobs
  organisation: Organisation
  /** With the organisation's overrides. */
  incidentTypes: IncidentType[]
  clock: Clock
  log: Logger
}

export type Changing = Pick<Needs, 'db' | 'queue' | 'organisation' | 'clock'>
