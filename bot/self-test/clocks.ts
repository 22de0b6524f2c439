import { networkCode } from '../remote/delivery-failure.ts'
import { createLog } from '../remote/log.ts'
import { databaseTime } from '../store/clock-watch.ts'
import { withDatabase } from '../store/open-database.ts'
import type { Clock } from '../time/clock.ts'
import { type Check, type Finding, fails, notAsked, type TimeOf, type Trial, works } from './check.ts'

/** Beyond this the bot neither erases nor gives up: bot/store/clock-watch.ts. */
const APART_S = 120
/** Sign-ins and deadlines tolerate more, but a synchronised clock is closer. */
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
  // Our time halfway between request and answer.
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
    // The first query opens the connection, which takes longer.
    await databaseTime(db)
    return compare(() => databaseTime(db), clock)
    // Why, its own check tells.
  }).catch(() => notAsked('databasen kan ikke spørres nå'))
}

/** Reads the Date header, which even unauthenticated answers have. */
export const microsoftTime: TimeOf = async ({ graphUrl }) => {
  if (!graphUrl) return null
  const { headers } = await fetch(graphUrl, { method: 'HEAD', redirect: 'manual' })
  const date = headers.get('date')
  // The header's whole seconds are half a second old on average.
  return date ? new Date(Date.parse(date) + 500) : null
}
