import { type RawBuilder, sql } from 'kysely'
import type { Db, FactRow } from '../store/schema.ts'

export function insertingFacts(ticketId: string, answers: Record<string, string>): RawBuilder<object> {
  return sql`
    insert into facts (ticket_id, position, name, value)
    select ${ticketId}::uuid, position - 1, name, value
    from unnest(${Object.keys(answers)}::text[], ${Object.values(answers)}::text[])
      with ordinality as given (name, value, position)`
}

/** Replaces the stored answers. */
export async function saveFacts(trx: Db, ticketId: string, facts: Record<string, string>): Promise<void> {
  await trx.deleteFrom('facts').where('ticket_id', '=', ticketId).execute()
  await insertingFacts(ticketId, facts).execute(trx)
}

export async function factsOf(db: Db, ticketId: string): Promise<Record<string, string>> {
  return (await factsByTicket(db, [ticketId])).get(ticketId) ?? {}
}

export async function factsByTicket(db: Db, ids: string[]): Promise<Map<string, Record<string, string>>> {
  const among = sql<boolean>`ticket_id = any(${ids}::uuid[])`
  const facts = await db.selectFrom('facts').selectAll().where(among).execute()
  const grouped = Map.groupBy(facts, ({ ticket_id }) => ticket_id)
  const byName = (rows: FactRow[]) => Object.fromEntries(rows.map(({ name, value }) => [name, value]))
  return new Map([...grouped].map(([id, rows]) => [id, byName(rows)]))
}
