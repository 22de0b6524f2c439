import type { Logger } from 'pino'
import type { IncidentType } from '../dialogs/incident-type.ts'
import type { MailTransport } from './deliveries/mail-transport.ts'
import type { Graph } from './directory/graph.ts'
import type { LanguagesSpoken } from './directory/languages-spoken.ts'
import type { AskMembership } from './helpdesk/membership.ts'
import type { Organisation } from './organisation/organisation.ts'
import type { Limits } from './queue/limits.ts'
import type { Metrics } from './queue/metrics.ts'
import type { AddsJobs } from './queue/queue.ts'
import type { Answered } from './reports/answered.ts'
import type { IsClockRight } from './store/clock-watch.ts'
import type { Db } from './store/open-database.ts'
import type { Teams } from './teams/teams.ts'
import type { TurnProgress } from './teams/turn-progress.ts'
import type { Clock } from './time/clock.ts'

/** What Straks works with. Made once in straks.ts and passed along; nothing else is global. */
export type Context = {
  db: Db
  queue: AddsJobs
  answered: Answered
  organisation: Organisation
  /** With the organisation's overrides. */
  incidentTypes: IncidentType[]
  clock: Clock
  isClockRight: IsClockRight
  log: Logger
  teams: Teams
  graph: Graph
  spoken: LanguagesSpoken
  membership: AskMembership
  /** The manifest's id, for links into Teams; null: no links. */
  teamsAppId: string | null
  mail: MailTransport
  limits: Limits
  metrics: Metrics
}

/** The same within a turn. */
export type InTurn = Context & { progress: TurnProgress }
