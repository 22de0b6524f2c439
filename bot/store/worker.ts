import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import { errorForLog } from '../http/error-for-log.ts'
import type { Instance } from './instance.ts'
import * as table from './jobs-table.ts'
import { type Lane, startLane } from './lane.ts'
import type { Db } from './open-database.ts'
import { NotYet, type Pace, takePlaces } from './pace.ts'
import { untilStored } from './until-stored.ts'

const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 10 * 60_000
const GIVE_UP_AFTER_MS = 24 * 60 * 60_000

export type WorkOptions = {
  /** In this instance; with a pace, in all instances together. */
  atOnce: number
  pace?: Pace
}

/** One instance's work on the jobs of a name. */
export type Worker = {
  name: string
  options: WorkOptions
  db: Db
  instance: Instance
  clock: Clock
  log: Logger
}

/** @param brokenOff see `Queue.work` */
export type Work = (data: unknown, brokenOff: number) => Promise<void>

/** Does the jobs as they become due, until it is stopped. Work that throws is done again later; NotYet says when. */
export function startWorker(worker: Worker, work: Work): Lane {
  return startLane(
    worker.options.atOnce,
    (most) => take(worker, most),
    (job) => doJob(worker, job, work),
  )
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

async function doJob(worker: Worker, job: Claim, work: Work): Promise<void> {
  const { name, db } = worker
  try {
    await work(job.data, job.broken_off)
    await settle(worker, () => table.finishJob(db, name, job.data, job.instanceId))
  } catch (error) {
    await settle(worker, () => putBack(worker, job, error))
  }
}

async function putBack(
  worker: Worker,
  { data, attempts, failing_since, instanceId }: Claim,
  error: unknown,
): Promise<void> {
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
  const due = new Date(
    now.getTime() + Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(attempts - 1, 20)),
  )
  return table.postponeJob(db, { name, data, due, attempts, failingSince }, instanceId)
}

/** A job stays ours until the database knows what became of it. */
async function settle({ name, log }: Worker, write: () => Promise<void>): Promise<void> {
  await untilStored(write, log).catch((error: unknown) => {
    log.error({ job: name, ...errorForLog(error) }, 'job not settled')
  })
}
