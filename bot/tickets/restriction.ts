import { sql } from 'kysely'
import { note } from '../../dialogs/fields.ts'
import type { Db } from '../store/open-database.ts'

// While somebody has it restricted, the answers and comments of a ticket that is held lie in tables of their own.
// Whatever reads, searches, sends or erases finds a ticket without them, as after retention. What is answered and said
// from then on is none of it: whoever writes again wants to be read.

export async function isRestricted(db: Db, ticketId: string): Promise<boolean> {
  const row = await db
    .selectFrom('restrictions')
    .select('ticket_id')
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst()
  return row !== undefined
}

/** What the leader has decided is not the person's answer, and must not be decided once more. */
export async function setAside(trx: Db, ticketId: string): Promise<void> {
  await takeBack(trx, ticketId)
  await sql`with moved as (delete from facts where ticket_id = ${ticketId} and name <> 'decision' returning *)
    insert into restricted_facts select * from moved`.execute(trx)
  await sql`with moved as (delete from comments where ticket_id = ${ticketId} returning *)
    insert into restricted_comments select * from moved`.execute(trx)
}

/** What has been answered since stands; a note goes on where it ended. */
export async function takeBack(trx: Db, ticketId: string): Promise<void> {
  await sql`with moved as (delete from restricted_facts where ticket_id = ${ticketId} returning *)
    insert into facts select * from moved
    on conflict (ticket_id, name) do update set value = excluded.value || chr(10) || facts.value
    where facts.name = ${note.name}`.execute(trx)
  await sql`with moved as (delete from restricted_comments where ticket_id = ${ticketId} returning *)
    insert into comments select * from moved`.execute(trx)
}
