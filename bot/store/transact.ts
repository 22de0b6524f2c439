import { setTimeout as pause } from 'node:timers/promises'
import { type ControlledTransaction, sql } from 'kysely'
import { within } from '../remote/time-limit.ts'
import { isDatabaseAway, isUndoneForAnother } from './database-away.ts'
import { holdingLine } from './own-line.ts'
import { prepared } from './prepared.ts'
import type { Db, Schema } from './schema.ts'

/** Tells the progress of a transaction to a caller who must report its result to a person. */
export type Keeping = {
  /** Called before COMMIT: from here on, changes may be stored even without an answer. Throws if too late. */
  begins(): void
  ends(isKept: boolean): void
}

export type KeepOptions = {
  /** With it, the server is asked about the result for as long as needed; without it, for a few seconds. */
  keeping?: Keeping
  /** The work detects what it has already done: instead of asking the server, the caller repeats it. */
  repeatable?: true
}

const TRIES = 5
const COMMIT_MS = 3_000
const LOOK_MS = 5_000
const LOOK_AGAIN_MS = 250

/**
 * Does work in a transaction. The work gets the same context with `db` replaced by the transaction. It is
 * retried when PostgreSQL rolled it back in favour of another, so it must change nothing but the database.
 * When COMMIT's answer is lost, the server is asked for the result: an error means that nothing was kept,
 * unless the server could not be asked.
 */
export async function transact<Context extends { db: Db }, Result>(
  context: Context,
  work: (within: Context) => Promise<Result>,
  options: KeepOptions = {},
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await once(context.db, (db) => work({ ...context, db }), options)
    } catch (error) {
      if (tries === TRIES || !isUndoneForAnother(error)) throw error
      await pause(Math.random() * 50 * tries)
    }
  }
}

async function once<Result>(
  db: Db,
  work: (trx: Db) => Promise<Result>,
  options: KeepOptions,
): Promise<Result> {
  const trx = await db.startTransaction().execute()
  const { result, id } = await worked(trx, work, options).catch(async (error: unknown) => {
    await letGo(trx)
    throw error
  })
  const committed = commit(db, trx, id, options.keeping)
  // Without changes, a lost answer does not matter.
  await (id === null && !options.repeatable ? committed.catch(() => undefined) : committed)
  return result
}

type Trx = ControlledTransaction<Schema>

async function worked<Result>(
  trx: Trx,
  work: (trx: Db) => Promise<Result>,
  { keeping, repeatable }: KeepOptions,
) {
  const result = await holdingLine(() => work(trx))
  const id = repeatable ? null : await idOf(trx)
  if (id !== null) keeping?.begins()
  return { result, id }
}

async function letGo(trx: Trx): Promise<void> {
  await trx
    .rollback()
    .execute()
    .catch(() => undefined)
}

async function commit(db: Db, trx: Trx, id: string | null, keeping?: Keeping): Promise<void> {
  const committed = trx.commit().execute()
  committed.catch(() => letGo(trx))
  try {
    await within(COMMIT_MS, committed)
  } catch (error) {
    const isKept = id !== null && (await wasKept(db, id, keeping ? Infinity : LOOK_MS, error))
    if (isKept) return keeping?.ends(true)
    keeping?.ends(false)
    throw error
  }
  if (id !== null) keeping?.ends(true)
}

/** Returns the transaction's id; null: it has changed nothing. */
async function idOf(trx: Db): Promise<string | null> {
  const { rows } = await sql<{ id: string | null }>`${prepared}
    select pg_current_xact_id_if_assigned()::text as id`.execute(trx)
  return rows[0]?.id ?? null
}

/** @param lost thrown when the server cannot be asked in time */
async function wasKept(db: Db, id: string, withinMs: number, lost: unknown): Promise<boolean> {
  const lastLook = performance.now() + withinMs
  for (;;) {
    const status = await statusOf(db, id)
    if (status === 'committed') return true
    if (status === 'aborted') return false
    if (performance.now() > lastLook) throw lost
    await pause(LOOK_AGAIN_MS, undefined, { ref: false })
  }
}

/** Null if unavailable. A dead connection's transaction is in progress until the server notices. */
async function statusOf(db: Db, id: string): Promise<string | null> {
  try {
    const { rows } = await sql<{ status: string | null }>`
      select pg_xact_status(${id}::text::xid8) as status`.execute(db)
    return rows[0]?.status ?? null
  } catch (error) {
    if (isDatabaseAway(error)) return null
    throw error
  }
}
