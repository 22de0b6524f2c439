import type { PGlite } from '@electric-sql/pglite'
import type { Logger } from 'pino'
import { DAY_MS, MINUTE_MS } from '../../time/duration.ts'

const FIVE_MINUTES = 5 * MINUTE_MS
const ROUNDS_A_DAY = DAY_MS / FIVE_MINUTES

/**
 * Does the work that a PostgreSQL server does by itself: a checkpoint every five minutes, without which the
 * write-ahead log only grows, and a daily vacuum. The first round comes soon after the start, for bots that
 * are restarted daily.
 * @returns a function that stops it
 */
export function startMaintenance(database: PGlite, log: Logger, roundMs = FIVE_MINUTES): () => void {
  let round = 0
  const timer = setInterval(async () => {
    const statements = round++ % ROUNDS_A_DAY === 0 ? ['vacuum analyze', 'checkpoint'] : ['checkpoint']
    for (const statement of statements) await run(database, log, statement)
  }, roundMs)
  timer.unref()
  return () => clearInterval(timer)
}

async function run(database: PGlite, log: Logger, statement: string): Promise<void> {
  if (!database.ready) return
  try {
    await database.exec(statement)
  } catch (error) {
    log.error(
      { statement, err: error instanceof Error ? error.message : String(error) },
      'database maintenance failed',
    )
  }
}
