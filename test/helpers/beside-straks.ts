import { pino } from 'pino'
import { usualLimits } from '../../bot/queue/limits.ts'
import { createMetrics } from '../../bot/queue/metrics.ts'
import { addsJobs } from '../../bot/queue/queue.ts'
import type { Database } from '../../bot/store/open-database.ts'
import { createTeams } from '../../bot/teams/teams.ts'
import type { Clock } from '../../bot/time/clock.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { eigersund } from './eigersund.ts'

const log = pino({ level: 'silent' })

/** Returns the context of another instance, held up in the middle of its work beside Straks. */
export function instanceOn({ db }: Database, clock: Clock = () => new Date()) {
  return {
    ...{ db, organisation: eigersund, incidentTypes, clock, log, teamsAppId: null },
    queue: addsJobs(clock),
    limits: usualLimits(eigersund),
    isClockRight: async () => true,
    metrics: createMetrics(() => Promise.reject(new Error('nobody looks')), clock, 'none'),
    teams: createTeams({
      ...{ identity: null, botFramework: {}, clock, log },
      apology: () => '',
      turnsIn: async () => undefined,
    }),
  }
}

export type Instance = ReturnType<typeof instanceOn>
