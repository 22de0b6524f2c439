import { sql } from 'kysely'
import type { Db } from '../store/schema.ts'

/** What happened to a ticket when, beyond its own row. */
export type TicketTimes = {
  /** It was sent to the first of its desks. */
  sentToDeskAt: Date | null
  /** Something was first confirmed of it. */
  confirmedAt: Date | null
}

/** By ticket. */
export async function timesOf(db: Db, ids: string[]): Promise<Map<string, TicketTimes>> {
  const { rows } = await sql<TicketTimes & { id: string }>`
    select tickets.id,
      (select min(sent_at) from deliveries where ticket_id = tickets.id and recipient_kind = 'desk'
        and occasion = 'report') as "sentToDeskAt",
      (select min(at) from confirmations where ticket_id = tickets.id) as "confirmedAt"
    from tickets where id = any(${ids}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...times }) => [id, times]))
}
