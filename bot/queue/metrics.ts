import { Counter, Gauge, Registry } from 'prom-client'
import type { Channel, DeliveryState } from '../store/schema.ts'
import type { Clock } from '../time/clock.ts'
import type { Waiting } from './waiting-table.ts'

/** What Straks counts, for Prometheus. No ids, and nothing about people. */
export type Metrics = {
  /** @param copied the answer was lost and it is sent once more: the recipient may get it twice */
  delivered(channel: Channel, state: DeliveryState, copied: boolean): void
  /** A mail in the shared mailbox was dealt with. */
  heard(kind: string): void
  /** By a fault of our own it could not be; it is tried again. */
  notHeard(): void
  text(): Promise<string>
}

/** What the rows tell, for all instances together. */
export type Look = Waiting & {
  /** When the shared mailbox was last read to its end; null: never. */
  mailboxRead: Date | null
}

export function createMetrics(look: () => Promise<Look>, clock: Clock): Metrics {
  const registry = new Registry()
  const attempts = new Counter({
    name: 'straks_delivery_attempts_total',
    help: 'Attempts at deliveries, by what became of the delivery.',
    labelNames: ['channel', 'state'],
    registers: [registry],
  })
  const copies = new Counter({
    name: 'straks_delivery_copies_total',
    help: 'Deliveries sent once more because the answer was lost.',
    labelNames: ['channel'],
    registers: [registry],
  })
  const incoming = new Counter({
    name: 'straks_incoming_mails_total',
    help: 'Mails in the shared mailbox that were dealt with, by what they are.',
    labelNames: ['kind'],
    registers: [registry],
  })
  const faults = new Counter({
    name: 'straks_incoming_mail_faults_total',
    help: 'Attempts to deal with a mail that failed by a fault of our own.',
    registers: [registry],
  })
  const waiting = waitingGauges(registry)
  return {
    delivered(channel, state, copied) {
      attempts.inc({ channel, state })
      if (copied) copies.inc({ channel })
    },
    heard: (kind) => incoming.inc({ kind }),
    notHeard: () => faults.inc(),
    async text() {
      showWaiting(waiting, await look(), clock())
      return registry.metrics()
    },
  }
}

type Gauges = ReturnType<typeof waitingGauges>

function waitingGauges(registry: Registry) {
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] })
  return {
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
    mailbox: gauge(
      'straks_mailbox_age_seconds',
      'For how long the shared mailbox has not been read to its end. Without a value it never was.',
      [],
    ),
  }
}

/** All of one scrape, and nothing of the one before. */
function showWaiting(gauges: Gauges, { jobs, undelivered, forgotten, mailboxRead }: Look, now: Date): void {
  const secondsSince = (since: Date | null) =>
    since ? Math.max(0, (now.getTime() - since.getTime()) / 1000) : 0
  for (const gauge of [gauges.jobs, gauges.job, gauges.delivery]) gauge.reset()
  gauges.mailbox.remove()
  if (mailboxRead) gauges.mailbox.set(secondsSince(mailboxRead))
  for (const { name, waiting, oldest } of jobs) {
    gauges.jobs.set({ job: name }, waiting)
    gauges.job.set({ job: name }, secondsSince(oldest))
  }
  for (const { channel, urgency, oldest } of undelivered)
    gauges.delivery.set({ channel, urgency }, secondsSince(oldest))
  gauges.forgotten.set(forgotten)
}
