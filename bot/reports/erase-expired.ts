import { sql } from 'kysely'
import type { Context } from '../context.ts'
import { addDuration, type Duration } from '../organisation.ts'
import type { Db } from '../store/open-database.ts'

/** Teams sends an activity again within minutes; a week is ample. */
const ACTIVITIES_LAST: Duration = { milliseconds: 7 * 24 * 60 * 60_000 }

/** Erases what has outlived its purpose: drafts, known activities, and the personal data of old tickets. */
export async function eraseExpired({ db, clock, organisation, log }: Context): Promise<void> {
  const now = clock()
  const { retention } = organisation
  await db.deleteFrom('drafts').where('updated_at', '<', before(now, retention.drafts)).execute()
  await db.deleteFrom('activities').where('received_at', '<', before(now, ACTIVITIES_LAST)).execute()
  const openedBefore = before(now, retention.personalData)
  const facts = await eraseOfOldTickets(db, 'facts', openedBefore)
  const comments = await eraseOfOldTickets(db, 'comments', openedBefore)
  const people = await erasePeople(db, openedBefore)
  log.info({ facts, comments, people }, 'expired personal data erased')
}

async function eraseOfOldTickets(db: Db, table: 'facts' | 'comments', openedBefore: Date): Promise<number> {
  const old = db.selectFrom('tickets').select('id').where('opened_at', '<', openedBefore)
  const { numDeletedRows } = await db.deleteFrom(table).where('ticket_id', 'in', old).executeTakeFirst()
  return Number(numDeletedRows)
}

/**
 * People who occur in no ticket that is kept and who have neither written nor been looked up since. Their chats stay:
 * an address is no answer and names nobody.
 */
async function erasePeople(db: Db, since: Date): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    delete from people
    where (fetched_at < ${since} or fetched_at is null)
      and not exists (select from conversations where person_id = people.id and updated_at >= ${since})
      and not exists (
        select from tickets, unnest(array[reporter_id, affected_id, leader_id, assignee_id]) as person
        where opened_at >= ${since} and person = people.id
      )`.execute(db)
  return Number(numAffectedRows)
}

function before(now: Date, duration: Duration): Date {
  const backwards =
    'months' in duration ? { months: -duration.months } : { milliseconds: -duration.milliseconds }
  return addDuration(now, backwards)
}
