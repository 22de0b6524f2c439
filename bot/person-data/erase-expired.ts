import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/open-database.ts'
import { before, type Duration } from '../time/duration.ts'
import type { Needs } from './needs.ts'

/** Teams sends an activity again within minutes; a week is ample. */
const ACTIVITIES_LAST: Duration = { milliseconds: 7 * 24 * 60 * 60_000 }

const TICKETS_AT_ONCE = 500
const LOWEST_ID = '00000000-0000-0000-0000-000000000000'

/** Erases what has outlived its purpose: drafts, known activities, and the personal data of tickets that ended. */
export async function eraseExpired(context: Needs): Promise<void> {
  const { db, clock, organisation, log } = context
  const now = clock()
  const { retention } = organisation
  await db.deleteFrom('drafts').where('updated_at', '<', before(now, retention.drafts)).execute()
  await db.deleteFrom('activities').where('received_at', '<', before(now, ACTIVITIES_LAST)).execute()
  const since = keptSince(context)
  const erased = await eraseOfTickets(db, since)
  const people = await erasePeople(db, since)
  log.info({ ...erased, people }, 'expired personal data erased')
}

/** What ended before then is kept no longer. */
export function keptSince({ clock, organisation }: Pick<Needs, 'clock' | 'organisation'>): Date {
  return before(clock(), organisation.retention.personalData)
}

/** An open ticket still needs its answers, however old it is: the time counts from its end. What is restricted is kept. */
const endedBefore = (since: Date) => sql<boolean>`(
  status in ('resolved', 'withdrawn')
  and ${since} > coalesce(resolved_at, (
    select max(at) from history where ticket_id = tickets.id and what = 'withdrawn'
  ), opened_at)
  and not exists (select from restrictions where ticket_id = tickets.id)
)`

/** Ticket by ticket, a few at a time: all at once would hold up everybody for minutes after a long life. */
async function eraseOfTickets(db: Db, since: Date): Promise<Erased> {
  const erased = { facts: 0, comments: 0 }
  let last: Opened | undefined = { opened_at: since, id: LOWEST_ID }
  while (last) {
    const tickets = await ticketsBefore(db, last, since)
    const { facts, comments } = await eraseAnswers(
      db,
      tickets.map(({ id }) => id),
    )
    erased.facts += facts
    erased.comments += comments
    last = tickets.at(-1)
  }
  return erased
}

type Erased = { facts: number; comments: number }

/**
 * Erases what was answered and said in tickets, and the number in another system, which leads to as much there; what
 * can be counted stays.
 */
export async function eraseAnswers(db: Db, ticketIds: string[]): Promise<Erased> {
  if (ticketIds.length === 0) return { facts: 0, comments: 0 }
  const facts = await eraseOf(db, 'facts', ticketIds)
  const references = await eraseReferences(db, ticketIds)
  return { facts: facts + references, comments: await eraseOf(db, 'comments', ticketIds) }
}

type Opened = { opened_at: Date; id: string }

/** The next ones that are older, or as old with a lower id. */
async function ticketsBefore(db: Db, { opened_at, id }: Opened, since: Date): Promise<Opened[]> {
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

async function eraseOf(db: Db, table: 'facts' | 'comments', ticketIds: string[]): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom(table).where('ticket_id', 'in', ticketIds).executeTakeFirst()
  return Number(numDeletedRows)
}

async function eraseReferences(db: Db, ticketIds: string[]): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('tickets')
    .set({ external_reference: null })
    .where('id', 'in', ticketIds)
    .where('external_reference', 'is not', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/**
 * People who occur in no ticket that is kept, nor were told of one, and who have neither written nor been looked up
 * since; nobody who was only just met. Their chats stay: an address is no answer and names nobody.
 */
async function erasePeople(db: Db, since: Date): Promise<number> {
  const unheardOf = sql<boolean>`met_at < ${since} and (fetched_at < ${since} or fetched_at is null)
    and not exists (select from conversations where person_id = people.id and updated_at >= ${since})`
  return eraseUnneeded(db, unheardOf, sql`not ${endedBefore(since)}`)
}

/**
 * A person whose own tickets have been erased, unless their name belongs to one of somebody else's, or to one that was
 * only just opened about them.
 */
export async function erasePerson(db: Db, id: string, since: Date): Promise<number> {
  const isOthers = sql<boolean>`reporter_id <> people.id and affected_id is distinct from people.id`
  const needs = sql<boolean>`(status not in ('resolved', 'withdrawn') or (not ${endedBefore(since)} and ${isOthers}))`
  return eraseUnneeded(db, sql`people.id = ${id}`, needs)
}

/** @param needs whether a ticket needs the names of those who occur in it */
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
