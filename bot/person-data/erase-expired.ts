import { notArchived } from '../archive/archive-table.ts'
import { archiveTicket } from '../archive/archive-ticket.ts'
import { ArchiveAway } from '../archive/write-package.ts'
import { errorForLog } from '../remote/error-for-log.ts'
import { transact } from '../store/transact.ts'
import { DESK_LINKS_LAST } from '../tickets/desk-links-table.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import { before, DAY_MS, type Duration } from '../time/duration.ts'
import {
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

/** Tickets that must but cannot be archived stay. @returns whether none had to stay */
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

type Erased = { facts: number; comments: number; archived: number; notArchived: number }

/** In small parts: all at once would block others for minutes in an old installation. */
async function eraseOfTickets(since: Date, context: Needs): Promise<Erased> {
  const sum: Erased = { facts: 0, comments: 0, archived: 0, notArchived: 0 }
  let last: Opened | undefined = { opened_at: since, id: LOWEST_ID }
  while (last) {
    const tickets = await ticketsBefore(context.db, last, since)
    const ids = tickets.map(({ id }) => id)
    if (context.organisation.archive) await archiveAndErase(ids, since, sum, context)
    else await eraseEnded(ids, since, sum, context)
    last = tickets.at(-1)
  }
  return sum
}

/** Archives and erases tickets, each by itself. A ticket that cannot be archived is not erased. */
async function archiveAndErase(ids: string[], since: Date, sum: Erased, context: Needs): Promise<void> {
  const waiting = await notArchived(context.db, ids)
  for (const [done, id] of waiting.entries()) {
    try {
      await eraseEnded([id], since, sum, context)
      sum.archived += 1
    } catch (error) {
      context.log.error({ id, ...errorForLog(error) }, 'ticket not archived')
      const isAway = error instanceof ArchiveAway
      sum.notArchived += isAway ? waiting.length - done : 1
      if (isAway) return
    }
  }
}

/** Checks again that they have ended: one may have been reopened or restricted since. */
async function eraseEnded(ids: string[], since: Date, sum: Erased, context: Needs): Promise<void> {
  const { facts, comments } = await transact(context, async (context) => {
    const ended = await lockEnded(context.db, ids, since)
    await archiveFirst(ended, context)
    return eraseAnswers(context.db, ended)
  })
  sum.facts += facts
  sum.comments += comments
}

/** Archives locked tickets that must be and are not yet, in the transaction that erases them. */
export async function archiveFirst(ids: string[], context: Needs): Promise<void> {
  const { archive } = context.organisation
  if (!archive) return
  for (const id of await notArchived(context.db, ids)) {
    const ticket = await loadTicket(context.db, id)
    if (ticket) await archiveTicket(ticket, archive, context)
  }
}
