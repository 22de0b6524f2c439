import { transact } from '../store/transact.ts'
import { DESK_LINKS_LAST } from '../tickets/desk-links-table.ts'
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

/** Teams repeats an activity within minutes; a week is ample. */
const ACTIVITIES_LAST: Duration = { milliseconds: 7 * DAY_MS }

const LOWEST_ID = '00000000-0000-0000-0000-000000000000'

/**
 * Erases expired data: drafts, known activities, desk links, search texts, personal data of ended tickets,
 * and lists of former agents. Tickets that must but cannot be archived stay.
 * @returns whether none had to stay
 */
export async function eraseExpired(context: Needs): Promise<boolean> {
  const { db, clock, organisation, log } = context
  const now = clock()
  const { retention } = organisation
  await eraseOlder(db, 'drafts', before(now, retention.drafts))
  await eraseOlder(db, 'desk_links', before(now, DESK_LINKS_LAST))
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

/** Returns the time before which a ticket must have ended to be erased, and whether it must be archived. */
export function keptBy({ clock, organisation }: Pick<Needs, 'clock' | 'organisation'>): Kept {
  const since = before(clock(), organisation.retention.personalData)
  return { since, archives: organisation.archive !== null }
}

/** In small parts: all at once would block others for minutes in an old installation. */
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

/** Checks again that they have ended: one may have been reopened or restricted since. */
async function eraseEnded(ids: string[], since: Date, context: Needs): Promise<Erased> {
  return transact(context, async ({ db }) => eraseAnswers(db, await lockEnded(db, ids, since)))
}
