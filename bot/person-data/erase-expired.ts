import { transact } from '../store/transact.ts'
import { eraseDeskLinks } from '../tickets/desk-links-table.ts'
import { before, DAY_MS, type Duration } from '../time/duration.ts'
import { type Archived, archiveAndErase } from './archive-and-erase.ts'
import {
  type Erased,
  eraseAnswers,
  eraseListViews,
  eraseOlder,
  erasePeople,
  type Kept,
  lockEnded,
  type Opened,
  ticketsBefore,
} from './erasure-table.ts'
import type { Needs } from './needs.ts'

/** Teams sends an activity again within minutes; a week is ample. */
const ACTIVITIES_LAST: Duration = { milliseconds: 7 * DAY_MS }

const LOWEST_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Erases what has outlived its purpose: drafts, known activities, links of desks, what was searched for, the personal data of
 * tickets that ended, and the lists of agents who are gone. What must be archived first, and cannot be, stays.
 * @returns whether nothing had to stay
 */
export async function eraseExpired(context: Needs): Promise<boolean> {
  const { db, clock, organisation, log } = context
  const now = clock()
  const { retention } = organisation
  await eraseOlder(db, 'drafts', before(now, retention.drafts))
  await eraseDeskLinks(db, now)
  await eraseOlder(db, 'activities', before(now, ACTIVITIES_LAST))
  const kept = keptBy(context)
  await eraseOlder(db, 'searches', kept.since)
  const { notArchived, ...erased } = await eraseOfTickets(kept.since, context)
  await eraseListViews(db, kept.since)
  const people = await erasePeople(db, kept)
  log.info({ ...erased, people }, 'expired personal data erased')
  if (notArchived > 0) log.error({ tickets: notArchived }, 'expired tickets are kept: they were not archived')
  return notArchived === 0
}

/** The moment before which a ticket must have ended to be kept no longer, and whether it must be archived as well. */
export function keptBy({ clock, organisation }: Pick<Needs, 'clock' | 'organisation'>): Kept {
  const since = before(clock(), organisation.retention.personalData)
  return { since, archives: organisation.archive !== null }
}

/** Ticket by ticket, a few at a time: all at once would hold up everybody for minutes after a long life. */
async function eraseOfTickets(since: Date, context: Needs): Promise<Archived> {
  const { db, organisation } = context
  const { archive } = organisation
  const sum: Archived = { facts: 0, comments: 0, archived: 0, notArchived: 0 }
  let last: Opened | undefined = { opened_at: since, id: LOWEST_ID }
  while (last) {
    const tickets = await ticketsBefore(db, last, since)
    const ids = tickets.map(({ id }) => id)
    const erased = archive
      ? await archiveAndErase(ids, since, archive, context)
      : { ...(await eraseEnded(ids, since, context)), archived: 0, notArchived: 0 }
    sum.facts += erased.facts
    sum.comments += erased.comments
    sum.archived += erased.archived
    sum.notArchived += erased.notArchived
    last = tickets.at(-1)
  }
  return sum
}

/** Those that still have ended: one may have been opened again, or restricted, since they were looked for. */
async function eraseEnded(ids: string[], since: Date, context: Needs): Promise<Erased> {
  return transact(context, async ({ db }) => eraseAnswers(db, await lockEnded(db, ids, since)))
}
