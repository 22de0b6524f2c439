import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const afterTheReport: Migration = { up }

async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table deliveries
    add column occasion text not null default 'report',
    add column named_by text`.execute(db)
  await sql`alter table tickets
    add column filed_with uuid references tickets,
    add column withdrawn_because text`.execute(db)
  await sql`create index tickets_filed_with on tickets (filed_with) where filed_with is not null`.execute(db)
}
