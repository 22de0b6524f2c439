import { networkCode } from '../remote/delivery-failure.ts'
import { createLog } from '../remote/log.ts'
import { databaseTime } from '../store/clock-watch.ts'
import { withDatabase } from '../store/open-database.ts'
import type { Clock } from '../time/clock.ts'
import { type Check, type Finding, fails, notAsked, type TimeOf, type Trial, works } from './check.ts'

/** The bot itself erases and gives up nothing beyond this: bot/store/clock-watch.ts. */
const APART_S = 120
/** Sign-ins and deadlines bear it, but a clock that is kept is nearer. */
const NEAR_S = 5

export function clockChecks({ config, clock, timeAtMicrosoft }: Trial): Check[] {
  return [
    { what: 'Klokken, mot databasen', ask: () => againstDatabase(config.database, clock) },
    { what: 'Klokken, mot Microsoft', ask: () => compare(() => timeAtMicrosoft(config), clock) },
  ]
}

async function compare(otherTime: () => Promise<Date | null>, clock: Clock): Promise<Finding> {
  const before = clock().getTime()
  const other = await otherTime().catch(networkCode)
  if (typeof other === 'string') return notAsked(`ikke nådd herfra (${other})`)
  if (!other) return notAsked('ikke sammenlignet')
  // Asked and answered in between: half of that lies before.
  const ours = (before + clock().getTime()) / 2
  const apart = Math.round((ours - other.getTime()) / 1_000)
  const inWords = `${Math.abs(apart)} s ${apart < 0 ? 'etter' : 'foran'}`
  if (Math.abs(apart) > APART_S) return fails(inWords, `Straks sletter og gir opp ingenting før ${KEEP}`)
  return Math.abs(apart) > NEAR_S ? works(inWords, `Best om ${KEEP}`) : works('samme tid')
}

const KEEP = 'klokkene stemmer: slå på NTP på begge maskinene'

async function againstDatabase(place: Trial['config']['database'], clock: Clock): Promise<Finding> {
  if (place.kind === 'embedded') return works('den er på denne maskinen')
  return withDatabase(place, createLog('silent'), async ({ db }) => {
    // The first answer comes when a line has been made.
    await databaseTime(db)
    return compare(() => databaseTime(db), clock)
  })
}

/** As it stands above every answer, also above that to somebody unknown. */
export const microsoftTime: TimeOf = async ({ graphUrl }) => {
  if (!graphUrl) return null
  const { headers } = await fetch(graphUrl, { method: 'HEAD', redirect: 'manual' })
  const date = headers.get('date')
  // A second has gone by on the average since it was written so.
  return date ? new Date(Date.parse(date) + 500) : null
}
