import { type RawBuilder, sql } from 'kysely'
import { endedBefore, isArchived } from '../archive/archive-table.ts'
import type { Db } from '../store/schema.ts'

const TICKETS_AT_ONCE = 500

/** Erased by age alone. The log of a search stays. */
const AGES = {
  drafts: 'updated_at',
  activities: 'received_at',
  searches: 'at',
  desk_links: 'sent_at',
} as const

export async function eraseOlder(db: Db, table: keyof typeof AGES, than: Date): Promise<void> {
  await sql`delete from ${sql.table(table)} where ${sql.ref(AGES[table])} < ${than}`.execute(db)
}

export async function eraseDraftsOf(trx: Db, personId: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('drafts')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** Erases an agent's private lists; shared ones belong to the help desk. */
export async function eraseListViewsOf(trx: Db, personId: string): Promise<void> {
  await trx.deleteFrom('list_views').where('person_id', '=', personId).where('shared', '=', false).execute()
}

/** Erases private lists of agents not in the tab since then. */
export async function eraseListViews(db: Db, since: Date): Promise<void> {
  await sql`delete from list_views where not shared and saved_at < ${since} and not exists (
    select from agents where agents.person_id = list_views.person_id and seen_at >= ${since})`.execute(db)
}

/** The tickets to keep: those not ended before, and if there is an archive, those not archived. */
export type Kept = { since: Date; archives: boolean }

function isOver({ since, archives }: Kept): RawBuilder<boolean> {
  return archives ? sql`(${endedBefore(since)} and ${isArchived})` : endedBefore(since)
}

/**
 * Erases tickets' answers and comments, the number in another system, which leads to as much there, and the
 * unit, which may be a single person's. Countable values stay.
 */
export async function eraseAnswers(db: Db, ticketIds: string[]) {
  if (ticketIds.length === 0) return { facts: 0, comments: 0 }
  const facts = await eraseOf(db, 'facts', ticketIds)
  const references = await eraseReferencesAndUnits(db, ticketIds)
  // The confirmation itself stays, for counting.
  const confirmed = db.updateTable('confirmations').set({ by: null }).where('ticket_id', 'in', ticketIds)
  await confirmed.where('by', 'is not', null).execute()
  return { facts: facts + references, comments: await eraseOf(db, 'comments', ticketIds) }
}

export type Opened = { opened_at: Date; id: string }

/** Returns the next older ones, with lower ids among equals. */
export async function ticketsBefore(db: Db, { opened_at, id }: Opened, since: Date): Promise<Opened[]> {
  return db
    .selectFrom('tickets')
    .select(['opened_at', 'id'])
    .where(({ eb, refTuple, tuple }) => eb(refTuple('opened_at', 'id'), '<', tuple(opened_at, id)))
    .where(endedBefore(since))
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(TICKETS_AT_ONCE)
    .execute()
}

/** Locks and returns those of the tickets that have ended before then. */
export async function lockEnded(trx: Db, ids: string[], since: Date): Promise<string[]> {
  const rows = await trx
    .selectFrom('tickets')
    .select('id')
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where(endedBefore(since))
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}

async function eraseOf(db: Db, table: 'facts' | 'comments', ticketIds: string[]): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom(table).where('ticket_id', 'in', ticketIds).executeTakeFirst()
  return Number(numDeletedRows)
}

/** @returns the number of references */
async function eraseReferencesAndUnits(db: Db, ticketIds: string[]): Promise<number> {
  const { rows } = await sql<{ had_reference: boolean }>`
    with told as (
      select id, external_reference is not null as had_reference from tickets
      where id = any(${ticketIds}::uuid[]) and (external_reference is not null or unit <> '')
    )
    update tickets set external_reference = null, unit = '' from told
    where tickets.id = told.id returning had_reference`.execute(db)
  return rows.filter(({ had_reference }) => had_reference).length
}

/**
 * Erases people in no kept ticket or its deliveries, who have neither written nor been looked up since, nor
 * been met lately. Chat addresses stay: they name nobody.
 */
export async function erasePeople(db: Db, { since, archives }: Kept): Promise<number> {
  const unheardOf = sql<boolean>`met_at < ${since} and (fetched_at < ${since} or fetched_at is null)
    and not exists (select from conversations where person_id = people.id and updated_at >= ${since})`
  return eraseUnneeded(db, unheardOf, sql`not ${isOver({ since, archives })}`)
}

/** Unless the name is needed in somebody else's ticket or an open one. */
export async function erasePerson(db: Db, id: string, kept: Kept): Promise<number> {
  const isOthers = sql<boolean>`reporter_id <> people.id and affected_id is distinct from people.id`
  const needs = sql<boolean>`(status not in ('resolved', 'withdrawn') or (not ${isOver(kept)} and ${isOthers}))`
  return eraseUnneeded(db, sql`people.id = ${id}`, needs)
}

/** @param needs condition for a ticket to need the names in it */
async function eraseUnneeded(db: Db, who: RawBuilder<boolean>, needs: RawBuilder<boolean>): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    delete from people
    where ${who}
      and not exists (
        select from tickets, unnest(array[reporter_id, affected_id, leader_id, assignee_id]) as person
        where person = people.id and ${needs}
      )
      and not exists (
        select from deliveries join tickets on tickets.id = ticket_id
        where recipient_id = people.id and ${needs}
      )`.execute(db)
  return Number(numAffectedRows)
}
