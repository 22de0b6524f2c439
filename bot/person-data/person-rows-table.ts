import { type Selectable, sql } from 'kysely'
import type { Db, Schema } from '../store/schema.ts'

/** The columns that may hold a person's Entra id; besides these, only jobs do until they are done. */
export const personColumns = {
  people: ['id'],
  devices: ['person_id'],
  conversations: ['person_id'],
  drafts: ['person_id', 'answers'],
  tickets: ['reporter_id', 'affected_id', 'leader_id', 'assignee_id'],
  facts: ['value'],
  deliveries: ['recipient_id', 'named_by'],
  ticket_cards: ['person_id'],
  history: ['by', 'details'],
  comments: ['by'],
  confirmations: ['by'],
  agents: ['person_id'],
  list_views: ['person_id', 'filters'],
  kept_replies: ['by'],
  restrictions: ['person_id'],
  restricted_facts: ['value'],
  restricted_comments: ['by'],
} as const satisfies { [Table in keyof Schema]?: readonly (keyof Schema[Table])[] }

export type RowsNaming = { [Table in keyof typeof personColumns]: Selectable<Schema[Table]>[] }

/** Reads whole tables: only for work that nobody waits for. */
export async function rowsNaming(db: Db, personId: string): Promise<RowsNaming> {
  const found: [string, unknown[]][] = []
  for (const [table, columns] of Object.entries(personColumns)) {
    const named = columns.map((column) => sql`strpos(${sql.ref(column)}::text, ${personId}) > 0`)
    const { rows } = await sql`
      select * from ${sql.table(table)} where ${sql.join(named, sql` or `)}`.execute(db)
    found.push([table, rows])
  }
  // Complete rows of exactly these tables.
  return Object.fromEntries(found) as RowsNaming
}
