import { existsSync } from 'node:fs'
import { createLog } from '../remote/log.ts'
import { ownerOf } from '../settings/config.ts'
import { databaseFailure } from '../store/database-failure.ts'
import {
  type DatabaseUse,
  isBehind,
  readUse,
  refuseUnfit,
  refuseWrong,
  type ServerState,
  serverSays,
} from '../store/database-use.ts'
import { type GoodRun, goodRuns } from '../store/good-runs-table.ts'
import { migrations } from '../store/migrations/index.ts'
import { type Database, withDatabase } from '../store/open-database.ts'
import { StoreInUse, StoreRefused } from '../store/store-refused.ts'
import { countWithheld } from '../tickets/withhold-table.ts'
import { HOUR_MS } from '../time/duration.ts'
import { type Check, type Finding, fails, notAsked, type Trial, works } from './check.ts'

/** The database's contents, with what the bot needs to work in it. */
type Contents = DatabaseUse & ServerState & { withheld: number }

/** Only reads: a running bot keeps its database, and nothing is migrated or stamped. */
export function databaseCheck({ config }: Trial): Check {
  return { what: 'Databasen', ask: () => look(config.database, ownerOf(config)) }
}

async function look(place: Trial['config']['database'], owner: string): Promise<Finding> {
  if (place.kind === 'embedded' && !existsSync(place.directory))
    return notAsked('mappen i DATA_DIR finnes ikke ennå, boten lager den når den starter')
  try {
    return judge(await withDatabase(place, createLog('silent'), contentsOf), owner)
  } catch (error) {
    if (error instanceof StoreInUse) return notAsked('i bruk, trolig av boten selv, som da har prøvd den')
    if (error instanceof StoreRefused) return fails(error.message)
    const { text, advice } = databaseFailure(error)
    return fails(text, advice)
  }
}

async function contentsOf({ db }: Database): Promise<Contents> {
  const use = await readUse(db)
  return { ...(await serverSays(db)), ...use, withheld: isBehind(use) ? 0 : await countWithheld(db) }
}

/** Throws `StoreRefused` for a database that the bot would refuse. */
function judge(contents: Contents, owner: string): Finding {
  const { version, migrated, isReadOnly } = contents
  const missing = Object.keys(migrations).filter((name) => !migrated.includes(name))
  if (isReadOnly)
    return fails(
      'tjeneren er en kopi som ikke kan skrives i',
      'Oppgi adressen til hovedtjeneren i DATABASE_URL',
    )
  refuseUnfit(contents)
  refuseWrong(contents, owner)
  if (missing.length > 0 && !contents.mayMakeTables)
    return fails(
      'brukeren kan ikke lage tabeller der',
      'Gi brukeren i DATABASE_URL rett til CREATE i skjemaet',
    )
  if (contents.withheld > 0)
    return fails(
      `er gjenopprettet, og ${contents.withheld} saker holdes tilbake`,
      'Se over dem i fanen under «Trenger oppfølging», og velg om det som venter, skal sendes',
    )
  const stamp = contents.owner === null ? 'ikke merket ennå' : `merket ${contents.owner}`
  return works(`PostgreSQL ${version}, ${stateInWords(migrated.length, missing.length)}, ${stamp}`)
}

function stateInWords(done: number, missing: number): string {
  if (done === 0) return 'tom, boten lager tabellene når den starter'
  if (missing === 0) return `alle ${done} migreringer er gjort`
  return `${missing} ${missing === 1 ? 'migrering' : 'migreringer'} gjenstår, boten gjør dem når den starter`
}

/** Both happen every night. */
const LATE_MS = 48 * HOUR_MS

/** Checks that recurring work has succeeded lately. */
export function goodRunChecks({ config, clock }: Trial): Check[] {
  let asked: Promise<GoodRun[] | null> | undefined
  const check = (what: string, name: string, never: Finding): Check => ({
    what,
    ask: async () => {
      asked ??= runsIn(config.database)
      const runs = await asked
      if (!runs) return notAsked('databasen kan ikke spørres nå')
      const last = runs.find((run) => run.name === name)
      return last ? judgeAge(clock().getTime() - last.at.getTime()) : never
    },
  })
  const notYet = notAsked('ikke gjort ennå, boten gjør det når den starter')
  return [
    check('Slettingen av gamle opplysninger', 'retention', notYet),
    check('Sikkerhetskopien', 'backup', notAsked('ingen er notert', 'Ta en hver natt med kommandoen backup')),
  ]
}

function judgeAge(ageMs: number): Finding {
  const inWords = `sist for ${Math.max(0, Math.round(ageMs / HOUR_MS))} timer siden`
  return ageMs > LATE_MS
    ? fails(inWords, 'Skal skje hver natt: se i loggen hvorfor den ikke gjør det')
    : works(inWords)
}

/** Null if the database is unavailable, which another check explains. Empty before the first start. */
async function runsIn(place: Trial['config']['database']): Promise<GoodRun[] | null> {
  if (place.kind === 'embedded' && !existsSync(place.directory)) return []
  try {
    return await withDatabase(place, createLog('silent'), async ({ db }) =>
      (await readUse(db)).migrated.includes('002-release-1-0') ? goodRuns(db) : [],
    )
  } catch (error) {
    if (error instanceof StoreInUse) return null
    throw error
  }
}
