import type { Transaction } from 'kysely'
import { fromKysely, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Database, Db } from './open-database.ts'
import type { Schema } from './schema.ts'

/** Everything that is done after the answer. A job holds ids only; the rows say what is to be done. */
export type Jobs = {
  deliver: { deliveryId: string }
  'refresh-card': { cardId: string }
  'tell-reporter': { deliveryId: string }
  'tell-comment': { commentId: string; personId: string }
  'fetch-profile': { personId: string }
  'erase-expired': Record<string, never>
}
export type JobName = keyof Jobs

export type JobOptions = { startAfter?: Date; urgent?: boolean }

export type Queue = {
  /** Adds a job in the caller's transaction: it exists if and only if the transaction commits. */
  add<Name extends JobName>(trx: Db | Transaction<Schema>, name: Name, job: Jobs[Name], options?: JobOptions): Promise<void>
  /** Starts doing the jobs of a name. A job whose work throws is logged and not tried again: rows decide that. */
  work<Name extends JobName>(name: Name, concurrency: number, work: (job: Jobs[Name]) => Promise<void>): Promise<void>
  /** Adds a job by the clock, in Norwegian time. */
  schedule(name: JobName, cron: string): Promise<void>
  close(): Promise<void>
}

const NAMES: JobName[] = ['deliver', 'refresh-card', 'tell-reporter', 'tell-comment', 'fetch-profile', 'erase-expired']

export async function openQueue({ queueConnection }: Database, log: Logger): Promise<Queue> {
  const boss = new PgBoss({ ...queueConnection, useListenNotify: true, superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 })
  boss.on('error', (error) => log.error({ err: error.message }, 'queue failed'))
  boss.on('warning', (warning) => log.warn({ warning: warning.message }, 'queue warns'))
  await boss.start()
  for (const name of NAMES) {
    await boss.createQueue(name, { notify: true, retryLimit: 0, expireInSeconds: 60, deleteAfterSeconds: 3600 })
  }
  return {
    add: (trx, name, job, options) => add(boss, trx, name, job, options),
    work: (name, concurrency, work) => startWork(boss, log, name, concurrency, work),
    schedule: (name, cron) => boss.schedule(name, cron, {}, { tz: 'Europe/Oslo' }),
    close: () => boss.stop({ graceful: true, timeout: 15_000, close: true }),
  }
}

async function add<Name extends JobName>(
  boss: PgBoss,
  trx: Db | Transaction<Schema>,
  name: Name,
  job: Jobs[Name],
  { startAfter, urgent }: JobOptions = {},
): Promise<void> {
  const timing = startAfter ? { startAfter } : {}
  await boss.insert(name, [{ data: job, priority: urgent ? 1 : 0, ...timing }], { db: fromKysely(trx) })
}

async function startWork<Name extends JobName>(
  boss: PgBoss,
  log: Logger,
  name: Name,
  concurrency: number,
  work: (job: Jobs[Name]) => Promise<void>,
): Promise<void> {
  const options = {
    batchSize: concurrency,
    burstWhenBatchFull: true,
    perJobResults: false,
    pollingIntervalSeconds: 0.5,
    notifyPollingIntervalSeconds: 0.5,
  } as const
  await boss.work<Jobs[Name]>(name, options, async (jobs) => {
    await Promise.all(
      jobs.map(({ id, data }) =>
        work(data).catch((error: Error) => log.error({ job: name, id, err: error.message, stack: error.stack }, 'job failed')),
      ),
    )
  })
}
