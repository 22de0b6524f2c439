import { Counter, Gauge, Registry } from 'prom-client'
import type { Clock } from './clock.ts'
import type { Channel, DeliveryState } from './store/schema.ts'

/** What Straks counts, for Prometheus. No ids, and nothing about people. */
export type Metrics = {
  /** Something is sent once more, though the recipient may have got it. */
  copied(channel: Channel): void
  /** @param copied the answer was lost and it is sent once more: the recipient may get it twice */
  delivered(channel: Channel, state: DeliveryState, copied: boolean): void
  text(): Promise<string>
}

type Waiting = { name: string; waiting: number; oldest: Date }

/** @param backlog the jobs that are due, for all instances together */
export function createMetrics(backlog: () => Promise<Waiting[]>, clock: Clock): Metrics {
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
  addBacklog(registry, backlog, clock)
  return {
    delivered(channel, state, copied) {
      attempts.inc({ channel, state })
      if (copied) copies.inc({ channel })
    },
    copied: (channel) => copies.inc({ channel }),
    text: () => registry.metrics(),
  }
}

function addBacklog(registry: Registry, backlog: () => Promise<Waiting[]>, clock: Clock): void {
  const age = new Gauge({
    name: 'straks_oldest_job_seconds',
    help: 'For how long the oldest waiting job has been due.',
    labelNames: ['job'],
    registers: [registry],
  })
  new Gauge({
    name: 'straks_jobs_waiting',
    help: 'Jobs that are due and not begun.',
    labelNames: ['job'],
    registers: [registry],
    async collect() {
      this.reset()
      age.reset()
      for (const { name, waiting, oldest } of await backlog()) {
        this.set({ job: name }, waiting)
        age.set({ job: name }, (clock().getTime() - oldest.getTime()) / 1000)
      }
    },
  })
}
