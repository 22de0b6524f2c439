import type { Db } from '../store/schema.ts'
import { eraseDeskLinks } from '../tickets/desk-links-table.ts'
import { before, type Duration } from '../time/duration.ts'
import {
  type Erased,
  eraseActivities,
  eraseAnswers,
  eraseDrafts,
  erasePeople,
  eraseSearches,
  type Opened,
  ticketsBefore,
} from './erasure-table.ts'
import type { Needs } from './needs.ts'

/** Teams sends an activity again within minutes; a week is ample. */
const ACTIVITIES_LAST: Duration = { milliseconds: 7 * 24 * 60 * 60_000 }

const LOWEST_ID = '00000000-0000-0000-0000-000000000000'

/** Erases what has outlived its purpose: drafts, known activities, links of desks, what was searched for, and the personal data of tickets that ended. */
export async function eraseExpired(context: Needs): Promise<void> {
  const { db, clock, organisation, log } = context
  const now = clock()
  const { retention } = organisation
  await eraseDrafts(db, before(now, retention.drafts))
  await eraseDeskLinks(db, now)
  await eraseActivities(db, before(now, ACTIVITIES_LAST))
  const since = keptSince(context)
  await eraseSearches(db, since)
  const erased = await eraseOfTickets(db, since)
  const people = await erasePeople(db, since)
  log.info({ ...erased, people }, 'expired personal data erased')
}

/** The moment before which a ticket must have ended to be kept no longer. */
export function keptSince({ clock, organisation }: Pick<Needs, 'clock' | 'organisation'>): Date {
  return before(clock(), organisation.retention.personalData)
}

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
