import { sql } from 'kysely'
import { isForgotten } from '../queue/waiting-table.ts'
import type { Db } from '../store/schema.ts'

export type Contents = {
  tickets: number
  /** Null: nothing has happened yet. */
  newestEvent: Date | null
  /** Deliveries that are due, and will be withheld. */
  due: number
  impossible: { what: string; deliveries: number }[]
}

export async function contentsOf(db: Db): Promise<Contents> {
  const { rows } = await sql<Omit<Contents, 'impossible'>>`
    select (select count(*)::integer from tickets) as tickets, (select max(at) from history) as "newestEvent",
      (select count(*)::integer from deliveries where due_at is not null) as due`.execute(db)
  const [found] = rows
  if (!found) throw new Error('no answer')
  return { ...found, impossible: await impossible(db) }
}

/** Impossible states, derived from bot/deliveries/outcome.ts. */
const FAULTS = {
  'sendt uten tidspunkt': sql`state = 'sent' and sent_at is null`,
  'ferdig, men skal prøves': sql`state in ('sent', 'failed', 'cancelled') and due_at is not null`,
  'venter, men skal aldri prøves': sql`state = 'pending' and due_at is null`,
  'under sending uten å skulle sendes': sql`attempt_started_at is not null and due_at is null`,
  'skal sendes, men ingen jobb gjør det': isForgotten,
  'bekreftet før den ble laget': sql`acknowledged_at < created_at`,
}

async function impossible(db: Db): Promise<Contents['impossible']> {
  const found: Contents['impossible'] = []
  for (const [what, fault] of Object.entries(FAULTS)) {
    const { rows } = await sql<{ deliveries: number }>`
      select count(*)::integer as deliveries from deliveries where ${fault}`.execute(db)
    const { deliveries } = rows[0] ?? { deliveries: 0 }
    if (deliveries > 0) found.push({ what, deliveries })
  }
  return found
}
