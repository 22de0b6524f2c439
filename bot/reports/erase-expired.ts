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
  const facts = await eraseFacts(db, before(now, retention.personalData))
  const people = await erasePeople(db, before(now, retention.personalData))
  log.info({ facts, people }, 'expired personal data erased')
}

async function eraseFacts(db: Db, openedBefore: Date): Promise<number> {
  const old = db.selectFrom('tickets').select('id').where('opened_at', '<', openedBefore)
  const { numDeletedRows } = await db.deleteFrom('facts').where('ticket_id', 'in', old).executeTakeFirst()
  return Number(numDeletedRows)
}

/** People who occur in no ticket that is kept. Their chats stay: an address is no answer and names nobody. */
async function erasePeople(db: Db, openedBefore: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('people')
    .where('fetched_at', '<', openedBefore)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('tickets')
            .select('tickets.id')
            .where('tickets.opened_at', '>=', openedBefore)
            .where((ticket) =>
              ticket.or([
                ticket('tickets.reporter_id', '=', ticket.ref('people.id')),
                ticket('tickets.affected_id', '=', ticket.ref('people.id')),
                ticket('tickets.leader_id', '=', ticket.ref('people.id')),
              ]),
            ),
        ),
      ),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}

function before(now: Date, duration: Duration): Date {
  const backwards = 'months' in duration ? { months: -duration.months } : { milliseconds: -duration.milliseconds }
  return addDuration(now, backwards)
}
