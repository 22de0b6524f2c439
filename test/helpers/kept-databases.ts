import { sql } from 'kysely'
import { type Logger, pino } from 'pino'
import { stamp } from '../../bot/store/database-use.ts'
import {
  type Database,
  type OnAnswer,
  openDatabase,
  type ServerPlace,
} from '../../bot/store/open-database.ts'
import type { Db } from '../../bot/store/schema.ts'
import { atEnd } from './at-end.ts'
import { bySocket, dropDatabase, migratedDatabase } from './shared-postgres.ts'
import { type Onlooker, onlookerOf } from './until-idle.ts'

/** Connections of a bot. Each new one reads and plans everything again: few of them, kept open, cost less. */
const LINES = 3

const silent = pino({ level: 'silent' })

export type KeptDatabase = {
  url: string
  place: ServerPlace & { kind: 'server' }
  onlooker: Onlooker
  /** Opens it over connections that are already open. Closing leaves them open. */
  open: typeof openDatabase
  /**
   * Returns it, emptied, for the next test.
   * @param isKnown whether only bots have worked on it; otherwise it is dropped
   */
  giveBack(isKnown: boolean): Promise<void>
}

const free: KeptDatabase[] = []

/** Returns a database with empty tables: preferably a used one, whose connections keep their plans. */
export async function takeDatabase(): Promise<KeptDatabase> {
  return free.pop() ?? newDatabase()
}

async function newDatabase(): Promise<KeptDatabase> {
  const url = await migratedDatabase()
  const options = encodeURIComponent('-c plan_cache_mode=force_generic_plan')
  const place = { kind: 'server', url: `${await bySocket(url)}&options=${options}`, lines: LINES } as const
  let now: Hearing | undefined
  const log = new Proxy(silent, { get: (_, name) => Reflect.get(now?.log ?? silent, name) })
  let opened: Promise<Database> | undefined
  const onlooker = onlookerOf(place)
  const close = async () => {
    await (await opened)?.close()
    await onlooker.close()
  }
  const kept: KeptDatabase = {
    url,
    place,
    onlooker,
    async open(_, owner, itsLog, onAnswer) {
      now = { log: itsLog, onAnswer }
      opened ??= openDatabase(place, owner, log, (seconds) => now?.onAnswer?.(seconds))
      const database = await opened
      await stamp(database.db, owner)
      return { ...database, close: async () => undefined }
    },
    async giveBack(isKnown) {
      now = undefined
      if (isKnown && opened) {
        await emptied((await opened).db)
        free.push(kept)
        return
      }
      await close()
      await dropDatabase(url)
    },
  }
  atEnd(async () => free.includes(kept) && close())
  return kept
}

type Hearing = { log: Logger; onAnswer: OnAnswer | undefined }

/** Empties the database as soon as no connection is in use. */
async function emptied(db: Db): Promise<void> {
  const all = Promise.withResolvers<void>()
  let held = 0
  const hold = () =>
    db.connection().execute(async (line) => {
      held += 1
      if (held < LINES) return all.promise
      await empty(line).finally(all.resolve)
    })
  await Promise.all(Array.from({ length: LINES }, hold))
}

async function empty(line: Db): Promise<void> {
  const { rows } = await sql<{ statements: string }>`select string_agg(statement, ' ') as statements from (
    select format('delete from %I;', tablename) from pg_tables
      where schemaname = current_schema() and tablename not like 'kysely%'
    union all select format('perform setval(%L, 1, false);', sequencename) from pg_sequences
  ) as all_of_it (statement)`.execute(line)
  await sql`do ${sql.lit(`begin
    perform set_config('session_replication_role', 'replica', true);
    ${rows[0]?.statements}
  end`)}`.execute(line)
}
