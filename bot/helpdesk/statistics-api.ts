import type { Route } from '../http/server.ts'
import type { StatisticsJson } from './api-shapes.ts'
import { agentsOnly, type IdentifyCaller } from './caller.ts'
import { noteLook } from './looks-table.ts'
import type { Needs } from './needs.ts'
import { countAll } from './statistics.ts'

/** How long the counts stand: counting a year of tickets takes a while, and several may look at once. */
const LASTS_MS = 60_000

/** `GET /api/statistics`: the last twelve months. */
export function statisticsRoutes({ db, clock }: Needs, caller: IdentifyCaller): Route[] {
  let counted: { until: number; counts: Promise<StatisticsJson> } | undefined
  const counts = (): Promise<StatisticsJson> => {
    const now = clock()
    if (counted && counted.until > now.getTime()) return counted.counts
    const counting = countAll(db, now)
    counted = { until: now.getTime() + LASTS_MS, counts: counting }
    counting.catch(() => {
      counted = undefined
    })
    return counting
  }
  return [
    {
      method: 'GET',
      path: '/api/statistics',
      async handle(request) {
        const { personId } = agentsOnly(await caller(request))
        await noteLook(db, { what: 'viewed', by: personId, details: { view: 'statistics' } }, clock())
        return { status: 200, body: await counts() }
      },
    },
  ]
}
