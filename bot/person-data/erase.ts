import { ArchiveAway } from '../archive/write-package.ts'
import { interruptTurns } from '../directory/conversations-table.ts'
import { forgetDevices, loadPerson } from '../directory/people-table.ts'
import { forgetPersonInJobs } from '../queue/jobs-table.ts'
import { NotDone } from '../settings/not-done.ts'
import type { Db, TicketRow } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import { archiveFirst, keptBy } from './erase-expired.ts'
import { eraseAnswers, eraseDraftsOf, eraseListViewsOf, erasePerson, type Kept } from './erasure-table.ts'
import { noteOrder, type Ordered } from './needs.ts'
import { havingAnswers, lockOwnTickets, restrictedAmong, stillSending } from './own-tickets-table.ts'
import { done, reasons } from './words.ts'

/** Erases at once what retention would erase later, all or nothing. @returns the result for the operator */
export async function erase(context: Ordered): Promise<string[]> {
  if (!context.organisation.retention.eraseOnRequest) throw new NotDone(reasons.erasureNotAllowed)
  return transact(context, async (context) => {
    const { db, personId, by } = context
    // Before the tickets, in the same order as filing and answering.
    await interruptTurns(db, personId)
    const tickets = await lockOwnTickets(db, personId)
    await refuse(db, tickets)
    const withAnswers = await havingAnswers(db, tickets)
    await archiveFirst(withAnswers, context).catch(refused)
    const erased = await eraseAnswers(db, withAnswers)
    const drafts = await eraseDraftsOf(db, personId)
    await eraseListViewsOf(db, personId)
    // Also if others' tickets need the name: they do not need devices.
    await forgetDevices(db, personId)
    await forgetPersonInJobs(db, personId)
    const name = await eraseName(db, personId, keptBy(context))
    for (const ticketId of withAnswers) await changeTicket({ ticketId, what: 'erased', by }, context)
    await noteOrder('erased', context)
    return done.erased({ tickets: withAnswers.length, ...erased, drafts, name })
  })
}

function refused(error: unknown): never {
  throw error instanceof ArchiveAway ? new NotDone(reasons.notArchived(error.code)) : error
}

async function eraseName(trx: Db, personId: string, kept: Kept): Promise<'erased' | 'needed' | 'unknown'> {
  if ((await erasePerson(trx, personId, kept)) > 0) return 'erased'
  return (await loadPerson(trx, personId)) ? 'needed' : 'unknown'
}

/** Refuses while data is needed: tickets open, deliveries unsent, or data restricted. */
async function refuse(trx: Db, tickets: TicketRow[]): Promise<void> {
  const open = tickets.filter(({ status }) => !isClosed(status))
  if (open.length > 0) throw new NotDone(reasons.stillOpen(open.map(({ number }) => number)))
  const kept = await restrictedAmong(trx, tickets)
  if (kept.length > 0) throw new NotDone(reasons.stillRestricted(kept))
  const underWay = await stillSending(trx, tickets)
  if (underWay.length > 0) throw new NotDone(reasons.stillSending(underWay))
}
