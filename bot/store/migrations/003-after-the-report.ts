import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const afterTheReport: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table deliveries
    add column occasion text not null default 'report',
    add column named_by text`.execute(db)
  await sql`alter table tickets
    add column escalate_at timestamptz,
    add column filed_with uuid references tickets`.execute(db)
  await sql`create index tickets_to_escalate on tickets (escalate_at) where escalate_at is not null`.execute(db)
  await sql`create index tickets_filed_together on tickets (filed_with) where filed_with is not null`.execute(db)
}
