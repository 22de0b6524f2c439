import { notArchived } from '../archive/archive-table.ts'
import { archiveTicket } from '../archive/archive-ticket.ts'
import { ArchiveAway } from '../archive/write-package.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { errorForLog } from '../remote/error-for-log.ts'
import { NotDone } from '../settings/not-done.ts'
import { transact } from '../store/transact.ts'
import { loadLockedTicket, loadTicket } from '../tickets/tickets-table.ts'
import { type Erased, eraseAnswers, lockEnded } from './erasure-table.ts'
import type { Needs } from './needs.ts'
import { reasons } from './words.ts'

type Archive = NonNullable<Organisation['archive']>

export type Archived = Erased & { archived: number; notArchived: number }

/** Archives and erases tickets, each in one transaction. A ticket that cannot be archived is not erased. */
export async function archiveAndErase(
  ids: string[],
  since: Date,
  archive: Archive,
  context: Needs,
): Promise<Archived> {
  const waiting = await notArchived(context.db, ids)
  const sum = { facts: 0, comments: 0, archived: 0 }
  let failed = 0
  for (const [done, id] of waiting.entries()) {
    try {
      const { facts, comments } = await archiveOne(id, since, archive, context)
      sum.facts += facts
      sum.comments += comments
      sum.archived += 1
    } catch (error) {
      failed += 1
      context.log.error({ id, ...errorForLog(error) }, 'ticket not archived')
      if (error instanceof ArchiveAway) return { ...sum, notArchived: waiting.length - done + failed - 1 }
    }
  }
  return { ...sum, notArchived: failed }
}

async function archiveOne(id: string, since: Date, archive: Archive, context: Needs): Promise<Erased> {
  return transact(context, async (context) => {
    // The ticket may have been reopened or restricted.
    const [ended] = await lockEnded(context.db, [id], since)
    const ticket = ended && (await loadTicket(context.db, ended))
    if (!ticket) return { facts: 0, comments: 0 }
    await archiveTicket(ticket, archive, context)
    return eraseAnswers(context.db, [id])
  })
}

/** Archives tickets whose data is erased early at the person's request. */
export async function archiveFirst(ids: string[], context: Needs): Promise<void> {
  const { archive } = context.organisation
  if (!archive) return
  for (const id of await notArchived(context.db, ids)) {
    const ticket = await loadLockedTicket(context.db, id)
    if (ticket) await archiveTicket(ticket, archive, context).catch(refused)
  }
}

function refused(error: unknown): never {
  throw error instanceof ArchiveAway ? new NotDone(reasons.notArchived(error.code)) : error
}
