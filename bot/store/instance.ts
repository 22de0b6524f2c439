import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import { errorForLog } from '../http/error-for-log.ts'
import { releaseJobs } from './jobs-table.ts'
import type { Db } from './open-database.ts'
import { repeat } from './repeat.ts'

const BEAT_MS = 2_000
/** An instance that has not been heard of for so long is dead, and its jobs go to the others. */
const DEAD_AFTER_MS = 8_000

export type Instance = {
  /** Changes when the others took this instance for dead: what it held then is no longer its own. */
  readonly id: string
  stop(): Promise<void>
}

/**
 * Joins the instances that work on this database, and from now on shows them that it lives.
 * @param alone no other process can be working on this database: what is still held belongs to a dead one
 */
export async function joinInstances(db: Db, alone: boolean, clock: Clock, log: Logger): Promise<Instance> {
  if (alone) {
    await sql`delete from instances`.execute(db)
    await releaseJobs(db, 'all', clock())
  }
  const instance = { id: await enter(db) }
  let beatingSince = performance.now()
  const stopBeating = repeat(BEAT_MS, async () => {
    try {
      await beat(instance, db, log)
      // After an outage of the database everybody looks dead for a moment.
      if (performance.now() - beatingSince > DEAD_AFTER_MS) await buryDead(db, clock, log)
    } catch (error) {
      beatingSince = performance.now()
      log.warn(errorForLog(error), 'the database does not hear this instance')
    }
  })
  return Object.assign(instance, {
    async stop() {
      await stopBeating()
      await releaseJobs(db, [instance.id], clock())
      await sql`delete from instances where id = ${instance.id}::uuid`.execute(db)
    },
  })
}

async function beat(instance: { id: string }, db: Db, log: Logger): Promise<void> {
  if (await stillAlive(db, instance.id)) return
  instance.id = await enter(db)
  log.warn('taken for dead by another instance')
}

// The database's own time: the clocks of the instances may differ.
async function enter(db: Db): Promise<string> {
  const id = randomUUID()
  await sql`insert into instances (id, seen_at) values (${id}::uuid, clock_timestamp())`.execute(db)
  return id
}

async function stillAlive(db: Db, id: string): Promise<boolean> {
  const beat = await sql`update instances set seen_at = clock_timestamp() where id = ${id}::uuid`.execute(db)
  return Boolean(beat.numAffectedRows)
}

async function buryDead(db: Db, clock: Clock, log: Logger): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string }>`
      delete from instances
      where seen_at < clock_timestamp() - ${DEAD_AFTER_MS} * interval '1 millisecond' returning id`.execute(
      trx,
    )
    if (rows.length === 0) return
    log.warn({ instances: rows.length }, 'an instance is dead, its jobs are taken over')
    await releaseJobs(
      trx,
      rows.map(({ id }) => id),
      clock(),
    )
  })
}
