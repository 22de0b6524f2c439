import { sql } from 'kysely'
import type { Db } from '../store/schema.ts'
import { LEADERS } from '../tickets/alerts.ts'

/** What happened to a ticket when, beyond its own row. */
export type TicketTimes = {
  /** An agent did something to it for the first time. */
  touchedAt: Date | null
  /** It was sent to the first of its desks. */
  sentToDeskAt: Date | null
  /** Something was first confirmed of it. */
  confirmedAt: Date | null
  /** It was last opened again. */
  reopenedAt: Date | null
}

/** By ticket. */
export async function timesOf(db: Db, ids: string[]): Promise<Map<string, TicketTimes>> {
  const { rows } = await sql<TicketTimes & { id: string }>`
    select tickets.id,
      (select min(at) from history where ticket_id = tickets.id and what = any(${AGENTS_DO})
        and by <> reporter_id and by is distinct from affected_id
        and not exists (select from deliveries where ticket_id = tickets.id and recipient_id = history.by
          and recipient_kind = any(${[...LEADERS]}))) as "touchedAt",
      (select min(sent_at) from deliveries where ticket_id = tickets.id and recipient_kind = 'desk'
        and occasion = 'report') as "sentToDeskAt",
      (select min(at) from confirmations where ticket_id = tickets.id) as "confirmedAt",
      (select max(at) from history where ticket_id = tickets.id and what = 'reopened') as "reopenedAt"
    from tickets where id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...times }) => [id, times]))
}

/** Others write, confirm and acknowledge, too, and are told apart by their part in the ticket. */
const AGENTS_DO = [
  'assigned',
  'commented',
  'noted',
  'resolved',
  'reopened',
  'confirmation',
  'confirmation-removed',
  'acknowledged',
  'referenced',
  'reference-removed',
  'retried',
]
