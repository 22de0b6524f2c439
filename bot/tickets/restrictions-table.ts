import { sql } from 'kysely'
import { note } from '../../dialogs/incidents/fields.ts'
import type { CommentRow, Db, FactRow, Schema } from '../store/schema.ts'
import { factsOf } from './facts-table.ts'

// While restricted, a ticket's answers and comments lie in separate tables; its number in another system is
// among the answers. Everything that reads, searches, sends or erases then finds a ticket without them, as
// after retention. Later answers and comments are not restricted: a person who writes again wants to be read.

const REFERENCE = 'externalReference'

async function isRestricted(db: Db, ticketId: string): Promise<boolean> {
  const row = await db
    .selectFrom('restrictions')
    .select('ticket_id')
    .where('ticket_id', '=', ticketId)
    .executeTakeFirst()
  return row !== undefined
}

export async function restrictedFor(trx: Db, personId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('restrictions')
    .select('ticket_id')
    .where('person_id', '=', personId)
    .execute()
  return rows.map(({ ticket_id }) => ticket_id)
}

export async function endRestrictions(trx: Db, personId: string): Promise<void> {
  await trx.deleteFrom('restrictions').where('person_id', '=', personId).execute()
}

/** Leaves the leader's decision: it is not the person's answer, and must not be made again. */
export async function setAside(trx: Db, restriction: Schema['restrictions']): Promise<void> {
  const { ticket_id: ticketId } = restriction
  await trx.insertInto('restrictions').values(restriction).execute()
  await takeBack(trx, ticketId)
  await moveFacts(trx, ticketId, 'facts', 'restricted_facts', ['decision'])
  await sql`insert into restricted_facts (ticket_id, position, name, value)
    select id, -1, ${REFERENCE}, external_reference from tickets
    where id = ${ticketId} and external_reference is not null`.execute(trx)
  await trx.updateTable('tickets').set({ external_reference: null }).where('id', '=', ticketId).execute()
  await sql`with moved as (delete from comments where ticket_id = ${ticketId} returning *)
    insert into restricted_comments select * from moved`.execute(trx)
}

/** Restores the restricted data. Later answers stay; a note is continued. */
export async function takeBack(trx: Db, ticketId: string): Promise<void> {
  await sql`with moved as (
      delete from restricted_facts where ticket_id = ${ticketId} and name = ${REFERENCE} returning *
    )
    update tickets set external_reference = coalesce(external_reference, value)
    from moved where id = ticket_id`.execute(trx)
  await sql`with moved as (delete from restricted_facts where ticket_id = ${ticketId} returning *)
    insert into facts select * from moved
    on conflict (ticket_id, name) do update set value = excluded.value || chr(10) || facts.value
    where facts.name = ${note.name}`.execute(trx)
  await sql`with moved as (delete from restricted_comments where ticket_id = ${ticketId} returning *)
    insert into comments select * from moved`.execute(trx)
}

/** Corrects an answer of a locked ticket in either table; unused answers stay unused. */
export async function replacingAnswer<Result>(
  trx: Db,
  ticketId: string,
  name: string,
  replace: () => Promise<Result>,
): Promise<Result> {
  if (!(await isRestricted(trx, ticketId))) return replace()
  const inUse = Object.keys(await factsOf(trx, ticketId))
  // The new answer replaces the earlier one and any given since.
  if (inUse.includes(name))
    await sql`delete from restricted_facts where ticket_id = ${ticketId} and name = ${name}`.execute(trx)
  await moveFacts(trx, ticketId, 'restricted_facts', 'facts', inUse)
  const result = await replace()
  await moveFacts(trx, ticketId, 'facts', 'restricted_facts', inUse)
  return result
}

type FactsTable = 'facts' | 'restricted_facts'

async function moveFacts(trx: Db, ticketId: string, from: FactsTable, to: FactsTable, not: string[]) {
  await sql`with moved as (
      delete from ${sql.table(from)} where ticket_id = ${ticketId} and name <> all(${not}::text[]) returning *
    )
    insert into ${sql.table(to)} select * from moved`.execute(trx)
}

export type Aside = { facts: FactRow[]; comments: CommentRow[] }

export async function asideIn(db: Db, ticketId: string): Promise<Aside> {
  const facts = await db
    .selectFrom('restricted_facts')
    .selectAll()
    .where('ticket_id', '=', ticketId)
    .execute()
  const comments = db.selectFrom('restricted_comments').selectAll().where('ticket_id', '=', ticketId)
  return { facts, comments: await comments.orderBy('at').execute() }
}
