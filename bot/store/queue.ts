import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import { errorForLog } from '../http/error-for-log.ts'
import type { Instance } from './instance.ts'
import { joinInstances } from './instance.ts'
import * as table from './jobs-table.ts'
import { type Lane, startLane } from './lane.ts'
import type { Database, Db } from './open-database.ts'
import { NotYet, type Pace, takePlaces } from './pace.ts'
import { repeat } from './repeat.ts'
import { untilStored } from './until-stored.ts'

/** Everything that is done after the answer. A job holds ids only; the rows say what is to be done. */
export type Jobs = {
  'send-mail': { deliveryId: string }
  'send-alert': { deliveryId: string }
  'refresh-card': { cardId: string }
  'tell-reporter': { deliveryId: string }
  'tell-comment': { commentId: string; personId: string }
  'fetch-profile': { personId: string }
  'tell-decision': { ticketId: string; answer: string }
  'check-absence': { deliveryId: string }
  escalate: { ticketId: string }
  'erase-expired': Record<string, never>
}
export type JobName = keyof Jobs

export type JobOptions = { startAfter?: Date; urgent?: boolean }

export type WorkOptions = {
  /** In this instance; with a pace, in all instances together. */
  atOnce: number
  pace?: Pace
}

export type Queue = {
  /**
   * Adds a job in the caller's transaction: it exists if and only if the transaction commits, and is begun at once
   * then. The same job added twice is done once; added while it is being done, it is done again after.
   */
  add<Name extends JobName>(trx: Db, name: Name, job: Jobs[Name], options?: JobOptions): Promise<void>
  /**
   * Starts doing the jobs of a name; no two instances do the same job at the same time. Work that throws is done
   * again later, NotYet says when. A job whose process died is done again within seconds, so work must bear that.
   */
  work<Name extends JobName>(
    name: Name,
    options: WorkOptions,
    work: (job: Jobs[Name], signal: { attempts: number }) => Promise<void>,
  ): void
  /** Takes nothing more, waits for what is under way, and lets the other instances have the rest at once. */
  close(): Promise<void>
}

/** Only for jobs that become due by the clock, and when PostgreSQL's notice is lost. */
const POLL_MS = 500
const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 10 * 60_000
const GIVE_UP_AFTER_MS = 24 * 60 * 60_000
const LAST_WORK_MS = 10_000

export async function openQueue(database: Database, clock: Clock, log: Logger): Promise<Queue> {
  const instance = await joinInstances(database.db, database.alone, clock, log)
  const lanes = new Map<string, Lane>()
  const stopListening = await database.listen(table.JOBS_CHANNEL, (name) => lanes.get(name)?.wake())
  const stopPolling = repeat(POLL_MS, () => wakeDue(database.db, lanes, clock, log))
  return {
    add: (trx, name, data, { startAfter, urgent = false } = {}) =>
      table.addJob(trx, { name, data, urgent, due: startAfter ?? clock() }),
    work(name, options, work) {
      const worker = { name, options, db: database.db, instance, clock, log }
      const lane = startLane(
        options.atOnce,
        (most) => take(worker, most),
        // What was added under this name has this shape: see `add`.
        (job) => doJob(worker, job, (data, signal) => work(data as Jobs[typeof name], signal)),
      )
      lanes.set(name, lane)
      lane.wake()
    },
    async close() {
      await Promise.all([stopListening(), stopPolling()])
      const workDone = Promise.all([...lanes.values()].map((lane) => lane.stop()))
      await Promise.race([workDone, timeIsUp(LAST_WORK_MS)])
      await instance.stop().catch((error: unknown) => log.warn(errorForLog(error), 'jobs not handed back'))
    },
  }
}

async function wakeDue(db: Db, lanes: Map<string, Lane>, clock: Clock, log: Logger): Promise<void> {
  try {
    for (const name of await table.namesDue(db, [...lanes.keys()], clock())) lanes.get(name)?.wake()
  } catch (error) {
    log.warn(errorForLog(error), 'queue not reached')
  }
}

type Worker = {
  name: string
  options: WorkOptions
  db: Db
  instance: Instance
  clock: Clock
  log: Logger
}

type Claim = table.TakenJob & { instanceId: string }

async function take(worker: Worker, most: number): Promise<Claim[]> {
  const { name, options, db, instance, clock, log } = worker
  const instanceId = instance.id
  try {
    const { pace } = options
    const jobs = pace
      ? await takeAtPace(worker, pace, most, instanceId)
      : await table.takeJobs(db, name, most, instanceId, clock())
    return jobs.map((job) => ({ ...job, instanceId }))
  } catch (error) {
    log.warn({ job: name, ...errorForLog(error) }, 'no jobs taken')
    return []
  }
}

async function takeAtPace(
  { name, options, db, clock }: Worker,
  pace: Pace,
  most: number,
  instanceId: string,
): Promise<table.TakenJob[]> {
  return db.transaction().execute(async (trx) => {
    const now = clock()
    let jobs: table.TakenJob[] = []
    await takePlaces(trx, pace, now, async (places) => {
      const room = Math.min(places, most, options.atOnce - (await table.countTaken(trx, name)))
      if (room > 0) jobs = await table.takeJobs(trx, name, room, instanceId, now)
      return jobs.length
    })
    return jobs
  })
}

async function doJob(
  worker: Worker,
  job: Claim,
  work: (data: unknown, signal: { attempts: number }) => Promise<void>,
): Promise<void> {
  const { name, db } = worker
  try {
    await work(job.data, { attempts: job.attempts })
    await settle(worker, () => table.finishJob(db, name, job.data, job.instanceId))
  } catch (error) {
    await settle(worker, () => putBack(worker, job, error))
  }
}

async function putBack(worker: Worker, { data, attempts, failing_since, instanceId }: Claim, error: unknown): Promise<void> {
  const { name, db, clock, log } = worker
  const now = clock()
  if (error instanceof NotYet) {
    const postponed = { name, data, due: error.until, attempts: attempts - 1, failingSince: failing_since }
    return table.postponeJob(db, postponed, instanceId)
  }
  const failingSince = failing_since ?? now
  const hopeless = now.getTime() - failingSince.getTime() > GIVE_UP_AFTER_MS
  log.error({ job: name, attempts, hopeless, ...errorForLog(error) }, 'job failed')
  if (hopeless) return table.finishJob(db, name, data, instanceId)
  const due = new Date(now.getTime() + Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempts - 1, 20)))
  return table.postponeJob(db, { name, data, due, attempts, failingSince }, instanceId)
}

/** A job stays ours until the database knows what became of it. */
async function settle({ name, log }: Worker, write: () => Promise<void>): Promise<void> {
  await untilStored(write, log).catch((error: unknown) => {
    log.error({ job: name, ...errorForLog(error) }, 'job not settled')
  })
}

function timeIsUp(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
