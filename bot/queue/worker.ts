import type { Logger } from 'pino'
import { DeliveryFailure, LONGEST_WAIT_MS } from '../remote/delivery-failure.ts'
import { errorForLog } from '../remote/error-for-log.ts'
import { type LastingTrouble, lastingTrouble } from '../remote/lasting-trouble.ts'
import type { IsClockRight } from '../store/clock-watch.ts'
import type { Db } from '../store/schema.ts'
import type { Clock } from '../time/clock.ts'
import { DAY_MS } from '../time/duration.ts'
import type { Claimed, Claims } from './claims.ts'
import * as table from './jobs-table.ts'
import { readPlaces, takeWithin } from './limited-jobs-table.ts'
import { type RateLimit, RetryAt, roomIn, stillTaken } from './rate-limit.ts'
import { untilStored } from './until-stored.ts'
import { startWorkerPool, type Taken, type WorkerPool } from './worker-pool.ts'

const FIRST_RETRY_MS = 2_000
const LONGEST_RETRY_MS = 10 * 60_000
/**
 * Time for which failing work is retried: a secret that expires before Easter is renewed only after it; until
 * then cards are outdated and nobody is reminded.
 */
const GIVE_UP_AFTER_MS = 14 * DAY_MS

export type WorkOptions = {
  /** In this instance; with a rate limit, in all instances together. */
  atOnce: number
  rateLimit?: RateLimit
  /** Recurring work is never given up. */
  recurring?: boolean
  /** Work to be done later is checked at this interval: a longer wait may come from a clock that was ahead. */
  waitsAtMostMs?: number
}

/** One instance's work on the jobs of a name. */
export type Worker = {
  name: string
  options: WorkOptions
  db: Db
  claims: Claims
  clock: Clock
  isClockRight: IsClockRight
  log: Logger
}

export type Work = (data: unknown) => Promise<unknown>

/** Does due jobs until stopped. Work that throws is retried; RetryAt gives the time. */
export function startWorker(worker: Worker, work: Work): WorkerPool {
  const log = worker.log.child({ job: worker.name })
  const trouble = lastingTrouble(log, { failed: 'no jobs taken', over: 'jobs taken again' })
  return startWorkerPool(
    worker.options.atOnce,
    (most) => take(worker, most, trouble),
    (job) => doJob(worker, job, work),
  )
}

async function take(worker: Worker, most: number, trouble: LastingTrouble): Promise<Taken<Claimed>> {
  const { name, options, db, claims, clock } = worker
  let room: table.Room | null = { places: most, normal: most }
  try {
    const jobs = await claims.take(async (claim) => {
      if (!options.rateLimit) return table.takeJobs(db, name, { places: most, normal: most }, claim, clock())
      const taken = await takeWithinLimit(worker, options.rateLimit, most, claim)
      room = taken.room
      return taken.jobs
    })
    trouble.over()
    return { jobs, more: room !== null && jobs.length >= Math.min(room.places, room.normal) }
  } catch (error) {
    trouble.failed(error)
    return { jobs: [], more: true }
  }
}

/**
 * Uses no locks: an instance that lost a race looks again. Work that is not urgent leaves room: places of the
 * rate limit, and one of those at once.
 * @returns the room found; null: the limit had none
 */
async function takeWithinLimit(
  { name, options: { atOnce }, db, clock }: Worker,
  { name: limit, limits, keptForUrgent = 0 }: RateLimit,
  most: number,
  claim: string,
): Promise<{ jobs: table.TakenJob[]; room: table.Room | null }> {
  for (;;) {
    const now = clock()
    const { taken, underWay } = await readPlaces(db, { name, limit })
    const { places } = roomIn(limits, taken, now.getTime())
    if (places === 0) return { jobs: [], room: null }
    const room = {
      places: Math.min(places, most, atOnce - underWay),
      normal: Math.min(places - keptForUrgent, Math.max(1, atOnce - 1) - underWay),
    }
    if (room.places <= 0) return { jobs: [], room }
    const kept = stillTaken(limits, taken, now.getTime())
    const jobs = await takeWithin(db, { name, limit }, room, { taken, kept }, claim, now)
    if (jobs) return { jobs, room }
  }
}

async function doJob(worker: Worker, job: Claimed, work: Work): Promise<void> {
  const { name, db, claims } = worker
  let end = () => table.finishJob(db, name, job.data, job.claim)
  try {
    await work(job.data)
  } catch (error) {
    end = puttingBack(worker, job, error)
  }
  await settle(worker, end)
  claims.leave(job.claim)
}

/** @returns a function that stores the next attempt; the failure is logged once, however often that runs */
function puttingBack(worker: Worker, job: Claimed, error: unknown): () => Promise<void> {
  const { name, options, db, clock, log } = worker
  const { data, failing_since, claim } = job
  const now = clock()
  if (error instanceof RetryAt) {
    const latest = now.getTime() + (options.waitsAtMostMs ?? LONGEST_WAIT_MS)
    const due = new Date(Math.min(error.until.getTime(), latest))
    return () => table.postponeJob(db, { name, data, due, failingSince: null }, claim)
  }
  const failingSince = failing_since ?? now
  log.error({ job: name, since: failingSince, ...errorForLog(error) }, 'job failed')
  const due = new Date(now.getTime() + pauseMs(error, now.getTime() - failingSince.getTime()))
  return async () => {
    const isOld = clock().getTime() - failingSince.getTime() > GIVE_UP_AFTER_MS
    const hopeless = !options.recurring && isOld && (await worker.isClockRight())
    if (!hopeless) return table.postponeJob(db, { name, data, due, failingSince }, claim)
    log.error({ job: name, since: failingSince }, 'job given up')
    return table.finishJob(db, name, data, claim)
  }
}

/** Doubles the time failing so far: requests meanwhile may each have caused an attempt. */
function pauseMs(error: unknown, failedForMs: number): number {
  const askedForMs = (error instanceof DeliveryFailure && error.retryAfterMs) || 0
  return Math.max(askedForMs, Math.min(LONGEST_RETRY_MS, Math.max(FIRST_RETRY_MS, failedForMs)))
}

/** Keeps the job until its result is stored. If that never succeeds, the claim expires. */
async function settle({ name, log }: Worker, write: () => Promise<void>): Promise<void> {
  await untilStored(write, log).catch((error: unknown) =>
    log.error({ job: name, ...errorForLog(error) }, 'job not settled'),
  )
}
