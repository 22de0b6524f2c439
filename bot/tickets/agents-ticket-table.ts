import { sql } from 'kysely'
import type { Db } from '../store/schema.ts'

/** Returns the open ticket that an agent was last told of in chat, or the one with this number if told of it. */
export async function ticketOfAgent(
  db: Db,
  personId: string,
  number: string | null,
): Promise<{ ticketId: string } | null> {
  const { rows } = await sql<{ ticketId: string }>`
    select tickets.id as "ticketId" from tickets join deliveries on ticket_id = tickets.id
    where status in ('new', 'in-progress') and recipient_kind = 'agent' and recipient_id = ${personId}
      and (${number}::text is null or number = ${number})
    order by deliveries.created_at desc limit 1`.execute(db)
  return rows[0] ?? null
}
