import { Gauge, type Registry } from 'prom-client'
import type { GoodRun } from '../store/good-runs-table.ts'
import type { Waiting } from './waiting-table.ts'

/** Values read from the rows, for all instances together. */
export type Look = Waiting & {
  /** Number of tickets awaiting a decision after a restore of older data. */
  withheld: number
  /** The last time the shared mailbox was read to its end, or else the start; null: it is not read at all. */
  mailboxRead: Date | null
  /** Whether the database accepts writes; a full or read-only one still gives the other values. */
  isStoring: boolean
  goodRuns: GoodRun[]
}

/** @returns a function that shows one reading and nothing of the last; null: the database did not answer */
export function rowGauges(registry: Registry): (look: Look | null, now: Date) => void {
  const gauges = gaugesIn(registry)
  return (look, now) => {
    for (const gauge of [gauges.jobs, gauges.job, gauges.delivery, gauges.goodRun]) gauge.reset()
    for (const gauge of [gauges.mailbox, gauges.forgotten, gauges.withheld]) gauge.remove()
    gauges.database.set(look?.isStoring ? 1 : 0)
    if (!look) return
    const { jobs, undelivered, forgotten, withheld, mailboxRead, goodRuns } = look
    const secondsSince = (since: Date | null) =>
      since ? Math.max(0, (now.getTime() - since.getTime()) / 1000) : 0
    if (mailboxRead) gauges.mailbox.set(secondsSince(mailboxRead))
    for (const { name, waiting, oldest } of jobs) {
      gauges.jobs.set({ job: name }, waiting)
      gauges.job.set({ job: name }, secondsSince(oldest))
    }
    for (const { channel, urgency, oldest } of undelivered)
      gauges.delivery.set({ channel, urgency }, secondsSince(oldest))
    for (const { name, at } of goodRuns) gauges.goodRun.set({ work: name }, at.getTime() / 1000)
    gauges.forgotten.set(forgotten)
    gauges.withheld.set(withheld)
  }
}

function gaugesIn(registry: Registry) {
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] })
  return {
    database: gauge(
      'straks_database_answers',
      'Whether the database answers and something can be stored in it: 1.',
      [],
    ),
    jobs: gauge('straks_jobs_waiting', 'Jobs that are due and not begun.', ['job']),
    job: gauge('straks_oldest_job_seconds', 'For how long the oldest waiting job has been due.', ['job']),
    delivery: gauge(
      'straks_oldest_undelivered_seconds',
      'For how long the oldest delivery that is still tried has been waited for.',
      ['channel', 'urgency'],
    ),
    forgotten: gauge(
      'straks_deliveries_without_job',
      'Deliveries that are due and that no job sends: none.',
      [],
    ),
    withheld: gauge(
      'straks_tickets_withheld',
      'Tickets whose deliveries or reminders wait for an agent, because an older state of the database was put back.',
      [],
    ),
    mailbox: gauge(
      'straks_mailbox_age_seconds',
      'For how long the shared mailbox has not been read to its end, if never since the start. Without a value it is not read.',
      [],
    ),
    goodRun: gauge(
      'straks_last_good_run_timestamp_seconds',
      'When work that comes again and again last went well. Without a value it never did.',
      ['work'],
    ),
  }
}
