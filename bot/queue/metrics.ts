import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { version } from '../settings/version.ts'
import { isDatabaseAway } from '../store/database-away.ts'
import type { Channel, DeliveryState, RecipientKind } from '../store/schema.ts'
import type { Clock } from '../time/clock.ts'
import { type Look, rowGauges } from './row-gauges.ts'

type Delivered = {
  recipient: RecipientKind
  channel: Channel
  state: DeliveryState
  /** Sent again because the answer was lost: the recipient may get it twice. */
  copied: boolean
}

/** A request; `route` is undefined for an unknown address. */
type Answered = { route: string | undefined; status: number; seconds: number }

/** The address to which Teams sends activities. */
const TURNS = '/api/messages'

export type Metrics = ReturnType<typeof createMetrics>

/** No ids, and nothing about people. @param file the fingerprint of the organisation file */
export function createMetrics(look: () => Promise<Look>, clock: Clock, file: string) {
  const registry = new Registry()
  tellBuild(registry, file)
  const count = countersIn(registry)
  startAtNothing(count)
  const time = timesIn(registry)
  const showRows = rowGauges(registry)
  return {
    delivered({ recipient, channel, state, copied }: Delivered) {
      count.attempts.inc({ channel, recipient, state })
      if (copied) count.copies.inc({ channel })
    },
    /** Counts a handled mail of the shared mailbox. */
    heard: (kind: string) => count.incoming.inc({ kind }),
    /** Counts a mail that failed by our own fault; it is tried again. */
    notHeard: () => count.faults.inc(),
    /** Counts a reminded leader, or an alert to the next one. */
    escalated: (step: 'remind' | 'next-level') => count.escalations.inc({ step }),
    answered({ route, status, seconds }: Answered) {
      count.requests.inc({ route: route ?? 'none', status })
      if (status === 401) count.signIns.inc({ direction: 'in', party: route === TURNS ? 'teams' : 'tab' })
      // A refused request is not a turn.
      else if (route === TURNS && status !== 403) time.turns.observe(seconds)
    },
    /** Counts a refusal by Entra. */
    notSignedIn: (to: 'teams' | 'graph') => count.signIns.inc({ direction: 'out', party: to }),
    /** Records a query's duration. */
    asked: (seconds: number) => time.database.observe(seconds),
    /** Throws on a fault of our own. */
    async text(): Promise<string> {
      showRows(await look().catch(nullIfAway), clock())
      return registry.metrics()
    },
  }
}

function nullIfAway(error: unknown): null {
  if (isDatabaseAway(error)) return null
  throw error
}

function tellBuild(registry: Registry, file: string): void {
  const name = 'straks_build_info'
  const help = 'Which version this is, and which organisation file it was started with.'
  const labelNames = ['version', 'file'] as const
  new Gauge({ name, help, labelNames, registers: [registry] }).set({ version, file }, 1)
}

function countersIn(registry: Registry) {
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers: [registry] })
  return {
    signIns: counter(
      'straks_sign_in_failures_total',
      'Sign-ins that failed: of ours with Entra (out), and of Teams and the tab with us (in).',
      ['direction', 'party'],
    ),
    escalations: counter(
      'straks_escalations_total',
      'Leaders who were reminded, and next leaders who were told because nobody acknowledged.',
      ['step'],
    ),
    attempts: counter(
      'straks_delivery_attempts_total',
      'Attempts at deliveries, by what became of the delivery.',
      ['channel', 'recipient', 'state'],
    ),
    copies: counter(
      'straks_delivery_copies_total',
      'Deliveries sent once more because the answer was lost.',
      ['channel'],
    ),
    incoming: counter(
      'straks_incoming_mails_total',
      'Mails in the shared mailbox that were dealt with, by what they are.',
      ['kind'],
    ),
    faults: counter(
      'straks_incoming_mail_faults_total',
      'Attempts to deal with a mail that failed by a fault of our own.',
      [],
    ),
    requests: counter(
      'straks_http_requests_total',
      'Requests that were answered, by address and what was answered.',
      ['route', 'status'],
    ),
  }
}

/** Starts at zero, so that the first event is an increase. */
function startAtNothing({ signIns, escalations }: ReturnType<typeof countersIn>): void {
  for (const party of ['teams', 'graph']) signIns.inc({ direction: 'out', party }, 0)
  for (const party of ['teams', 'tab']) signIns.inc({ direction: 'in', party }, 0)
  for (const step of ['remind', 'next-level']) escalations.inc({ step }, 0)
}

function timesIn(registry: Registry) {
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name, help, buckets, registers: [registry] })
  return {
    // Teams gives up after 15 s, we answer within 8.
    turns: histogram(
      'straks_turn_duration_seconds',
      'Time until what somebody said or pressed was answered.',
      [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 8, 15],
    ),
    database: histogram(
      'straks_database_query_duration_seconds',
      'Time that the database took to answer.',
      [0.001, 0.005, 0.025, 0.1, 0.5, 1, 2.5, 5, 10],
    ),
  }
}
