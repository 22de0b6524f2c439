import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { LONGEST_WAIT_MS } from '../remote/delivery-failure.ts'
import { errorForLog } from '../remote/error-for-log.ts'
import { type LastingTrouble, lastingTrouble } from '../remote/lasting-trouble.ts'
import type { IsClockRight } from '../store/clock-watch.ts'
import type { Database } from '../store/open-database.ts'
import { repeat } from '../store/repeat.ts'
import type { Db } from '../store/schema.ts'
import type { Clock } from '../time/clock.ts'
import { bringingForward } from './bring-forward.ts'
import { openClaims } from './claims.ts'
import { coalesce } from './coalesce.ts'
import * as table from './jobs-table.ts'
import { startWorker, type WorkOptions } from './worker.ts'
import type { WorkerPool } from './worker-pool.ts'

/** All background jobs and the fields of each: ids only, since the rows decide what to do. */
const HOLDS = {
  'send-mail': ['deliveryId'],
  'send-alert': ['deliveryId'],
  'send-webhook': ['deliveryId'],
  'refresh-card': ['cardId'],
  'fetch-profile': ['personId'],
  'fetch-devices': ['personId'],
  'check-absence': ['deliveryId'],
  escalate: ['ticketId'],
  'hand-back': ['ticketId'],
  overdue: ['ticketId'],
  'reckon-due': [],
  'erase-expired': [],
  'watch-mail': [],
  'read-mailbox': [],
  // The mail's id, its place in the mailbox, and its time of arrival.
  'hear-mail': ['id', 'place', 'at'],
} as const

export type JobName = keyof typeof HOLDS
export type Jobs = { [Name in JobName]: Record<(typeof HOLDS)[Name][number], string> }
export type ArrivedAt = Jobs['hear-mail']

/** Tells whether this release knows the job; others belong to a newer one beside it, and are left alone. */
export function isJobName(name: string): name is JobName {
  return Object.hasOwn(HOLDS, name)
}

export type JobOptions = {
  startAfter?: Date
  /** Done only after a moment without further additions, so that several changes become one job. */
  settling?: boolean
  urgent?: boolean
  /** The Entra id of the person for whom it is done: within an urgency, people take turns. */
  person?: string
}

export type NewJob = { [Name in JobName]: { name: Name; job: Jobs[Name] } & JobOptions }[JobName]

/** The part of the queue that most files need. */
export type AddsJobs = {
  /**
   * Adds a job in the caller's transaction: it exists if and only if the transaction commits, and then begins
   * at once. A job added twice is done once; added while being done, it is done again afterwards.
   */
  add<Name extends JobName>(trx: Db, name: Name, job: Jobs[Name], options?: JobOptions): Promise<void>
  addAll(trx: Db, jobs: NewJob[]): Promise<void>
}

export type Queue = AddsJobs & {
  /**
   * Starts doing the jobs of a name; no two instances do the same job at once. Work that throws is retried,
   * by RetryAt at its time. A job whose process died is done again within seconds, so work must bear that.
   */
  work<Name extends JobName>(
    name: Name,
    options: WorkOptions,
    work: (job: Jobs[Name]) => Promise<unknown>,
  ): void
  /** Takes no more jobs, waits for those under way, and frees the rest for other instances at once. */
  close(): Promise<void>
}

/** Interval for jobs that become due by the clock, and for lost notices of PostgreSQL. */
const POLL_MS = 500
const LAST_WORK_MS = 6_000
const SETTLED_MS = 300

export async function openQueue(
  database: Database,
  clock: Clock,
  isClockRight: IsClockRight,
  log: Logger,
): Promise<Queue> {
  const claims = openClaims(database.db, clock, log)
  const pools = new Map<string, WorkerPool>()
  const stopListening = await database.listen(table.JOBS_CHANNEL, (name) => pools.get(name)?.wake())
  const trouble = lastingTrouble(log, { failed: 'queue not reached', over: 'queue reached again' })
  const waitsAtMost = new Map<string, number>()
  const bringForward = bringingForward(database.db, waitsAtMost, clock, isClockRight)
  const wakeThoseDue = () => wakeDue(database.db, pools, bringForward, clock, trouble)
  const stopPolling = repeat(POLL_MS, wakeThoseDue)
  // All names in one query: separate simultaneous ones would need a connection each.
  const { wake: lookForDue, over: lookedForDue } = coalesce(wakeThoseDue)
  return {
    ...addsJobs(clock, (name) => pools.get(name)?.wakeAfter(SETTLED_MS)),
    work(name, options, work) {
      const worker = { name, options, db: database.db, claims, clock, isClockRight, log }
      // Jobs of this name were added with this shape: see `add`.
      const pool = startWorker(worker, (data) => work(data as Jobs[typeof name]))
      pools.set(name, pool)
      waitsAtMost.set(name, options.waitsAtMostMs ?? LONGEST_WAIT_MS)
      lookForDue()
    },
    async close() {
      await Promise.all([stopListening(), stopPolling(), lookedForDue()])
      const workDone = Promise.all([...pools.values()].map((pool) => pool.stop()))
      await Promise.race([workDone, pause(LAST_WORK_MS, undefined, { ref: false })])
      await claims.stop().catch((error: unknown) => log.warn(errorForLog(error), 'jobs not handed back'))
    },
  }
}

type Added = { name: JobName; job: unknown } & JobOptions

/** Adds jobs without working on them. @param settles is told of jobs that become due in a moment */
export function addsJobs(clock: Clock, settles: (name: JobName) => void = () => undefined): AddsJobs {
  const addAll = async (trx: Db, jobs: Added[]) => {
    if (jobs.length === 0) return
    const now = clock()
    await table.addJobs(
      trx,
      jobs.map((job) => rowOf(job, now)),
      now,
    )
    for (const { name, settling } of jobs) if (settling) settles(name)
  }
  return { addAll, add: (trx, name, job, options) => addAll(trx, [{ name, job, ...options }]) }
}

function rowOf({ job: data, startAfter, settling = false, ...job }: Added, now: Date): table.NewJob {
  const due = startAfter ?? (settling ? new Date(now.getTime() + SETTLED_MS) : now)
  return { urgent: false, person: null, ...job, data, due, settling }
}

async function wakeDue(
  db: Db,
  pools: Map<string, WorkerPool>,
  bringForward: () => Promise<void>,
  clock: Clock,
  trouble: LastingTrouble,
): Promise<void> {
  try {
    await bringForward()
    for (const name of await table.namesDue(db, [...pools.keys()], clock())) pools.get(name)?.wake()
    trouble.over()
  } catch (error) {
    trouble.failed(error)
  }
}
