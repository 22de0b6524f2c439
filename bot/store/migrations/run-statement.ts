import { setTimeout as pause } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { isInUse, isThereAlready, isUndoneForAnother } from '../database-away.ts'

/** Limit for waiting for a lock: others who want the table wait behind the statement. */
const LOCK_MS = 500
const PAUSE_MS = 1_000
/** Ten minutes or more in total. */
const TRIES = 500

const IN_PARTS = /^-- in parts/m
const INDEX = /^create (unique )?index (\w+) on/m

/**
 * Runs a migration's statement. In a transaction nobody else is there. Otherwise the release before is at
 * work and must not wait: each statement commits by itself, indexes are built while others write, and a
 * blocked statement gives way and is retried. Results of an interrupted run are skipped. A statement marked
 * `-- in parts` changes a few rows and is repeated until none are left.
 */
export async function runStatement(statement: string, db: Kysely<unknown>): Promise<void> {
  const once = async () => (db.isTransaction ? sql.raw(statement).execute(db) : besideOthers(statement, db))
  let changed = (await once()).numAffectedRows
  while (IN_PARTS.test(statement) && changed) changed = (await once()).numAffectedRows
}

type Done = { numAffectedRows?: bigint | undefined }

async function besideOthers(statement: string, db: Kysely<unknown>): Promise<Done> {
  for (let tries = 1; ; tries++) {
    try {
      return await (INDEX.test(statement) ? buildIndex(statement, db) : keepOne(statement, db))
    } catch (error) {
      if (isThereAlready(error)) return {}
      if (tries === TRIES || !(isInUse(error) || isUndoneForAnother(error))) throw error
      await pause(PAUSE_MS)
    }
  }
}

async function keepOne(statement: string, db: Kysely<unknown>): Promise<Done> {
  return db.transaction().execute(async (trx) => {
    await sql`set local lock_timeout = ${sql.lit(LOCK_MS)}`.execute(trx)
    return sql.raw(statement).execute(trx)
  })
}

/** Builds an index without blocking others. Drops the invalid one that an interrupted build leaves. */
async function buildIndex(statement: string, db: Kysely<unknown>): Promise<Done> {
  const [, , name = ''] = INDEX.exec(statement) ?? []
  const { rows } = await sql`
    select from pg_index where indexrelid = to_regclass(${name}) and not indisvalid`.execute(db)
  if (rows.length > 0) await sql`drop index concurrently ${sql.table(name)}`.execute(db)
  return sql.raw(statement.replace(INDEX, 'create $1index concurrently $2 on')).execute(db)
}
