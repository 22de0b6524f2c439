import { existsSync } from 'node:fs'
import { createLog } from '../remote/log.ts'
import { readUse } from '../store/database-use.ts'
import { StoreInUse } from '../store/embedded/store-refused.ts'
import { type GoodRun, goodRuns } from '../store/good-runs-table.ts'
import { openAsItIs } from '../store/open-database.ts'
import type { Clock } from '../time/clock.ts'
import { type Check, type Finding, fails, notAsked, works } from './check.ts'
import type { Installation } from './installation.ts'

const HOUR_MS = 60 * 60_000
/** Both are done every night. */
const LATE_MS = 48 * HOUR_MS

/** Whether what is to be done again and again has been done lately. */
export function goodRunChecks({ config }: Installation, clock: Clock): Check[] {
  let asked: Promise<GoodRun[] | null> | undefined
  const last = async (name: string) => {
    asked ??= runsIn(config.database)
    const runs = await asked
    return runs && (runs.find((run) => run.name === name)?.at ?? undefined)
  }
  const check = (what: string, name: string, never: Finding): Check => ({
    what,
    ask: async () => judge(await last(name), clock(), never),
  })
  return [
    check(
      'Slettingen av gamle opplysninger',
      'retention',
      notAsked('ikke gjort ennå, boten gjør det når den starter'),
    ),
    check(
      'Sikkerhetskopien',
      'backup',
      notAsked('ingen er notert', 'Ta en hver natt: npm run backup -- FIL'),
    ),
  ]
}

function judge(at: Date | null | undefined, now: Date, never: Finding): Finding {
  if (at === null) return notAsked('databasen kan ikke spørres nå')
  if (at === undefined) return never
  const ageMs = now.getTime() - at.getTime()
  const inWords = `sist for ${Math.max(0, Math.round(ageMs / HOUR_MS))} timer siden`
  return ageMs > LATE_MS
    ? fails(inWords, 'Skal skje hver natt: se i loggen hvorfor den ikke gjør det')
    : works(inWords)
}

/** Null where the database cannot be asked; another check says why. Before the first start there are none. */
async function runsIn(place: Installation['config']['database']): Promise<GoodRun[] | null> {
  if (place.kind === 'embedded' && !existsSync(place.directory)) return []
  try {
    const database = await openAsItIs(place, createLog('silent'))
    const { db } = database
    const ask = async () => ((await readUse(db)).migrated.includes('002-release-1-0') ? goodRuns(db) : [])
    return await ask().finally(() => database.close())
  } catch (error) {
    if (error instanceof StoreInUse) return null
    throw error
  }
}
