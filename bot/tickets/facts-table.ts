import type { Db, FactRow } from '../store/schema.ts'

export async function insertFacts(
  trx: Db,
  ticket_id: string,
  answers: Record<string, string>,
): Promise<void> {
  const rows = Object.entries(answers).map(([name, value], position) => ({
    ticket_id,
    position,
    name,
    value,
  }))
  if (rows.length > 0) await trx.insertInto('facts').values(rows).execute()
}

/** Keeps what is known now in place of what was known before. */
export async function saveFacts(trx: Db, ticketId: string, facts: Record<string, string>): Promise<void> {
  await trx.deleteFrom('facts').where('ticket_id', '=', ticketId).execute()
  await insertFacts(trx, ticketId, facts)
}

/** A ticket's answers by question name. */
export async function factsOf(db: Db, ticketId: string): Promise<Record<string, string>> {
  const facts = await db
    .selectFrom('facts')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .orderBy('position')
    .execute()
  return byName(facts)
}

/** Answers by question name, by ticket. */
export async function factsByTicket(db: Db, ids: string[]): Promise<Map<string, Record<string, string>>> {
  if (ids.length === 0) return new Map()
  const facts = await db.selectFrom('facts').selectAll().where('ticket_id', 'in', ids).execute()
  const grouped = Map.groupBy(facts, ({ ticket_id }) => ticket_id)
  return new Map([...grouped].map(([id, rows]) => [id, byName(rows)]))
}

function byName(facts: FactRow[]): Record<string, string> {
  return Object.fromEntries(facts.map(({ name, value }) => [name, value]))
}
