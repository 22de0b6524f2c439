import type { AskMembership } from '../directory/membership.ts'
import type { Needs as DirectoryNeeds } from '../directory/needs.ts'
import type { Limits } from '../queue/limits.ts'
import type { Metrics } from '../queue/metrics.ts'
import type { Needs as ShowNeeds } from '../show/needs.ts'
import type { IsClockRight } from '../store/clock-watch.ts'
import type { Teams } from '../teams/teams.ts'
import type { Needs as TicketsNeeds } from '../tickets/needs.ts'
import type { MailTransport } from './mail-transport.ts'

export type Needs = TicketsNeeds &
  DirectoryNeeds &
  ShowNeeds & {
    teams: Teams
    mail: MailTransport
    limits: Limits
    metrics: Metrics
    isClockRight: IsClockRight
    membership: AskMembership
    /** The public address of the bot, once it is listening. */
    ownAddress: Promise<string>
  }
