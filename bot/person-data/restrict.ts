import { NotDone } from '../settings/not-done.ts'
import { transact } from '../store/transact.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { endRestrictions, restrictedFor, setAside, takeBack } from '../tickets/restrictions-table.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import { noteOrder, type Ordered } from './needs.ts'
import { lockOwnTickets, restrictedAmong, stillSending } from './own-tickets-table.ts'
import { done, reasons } from './words.ts'

/** Restricts a person's ended tickets: open ones, or with unsent deliveries, need their answers. */
export async function restrict(context: Ordered): Promise<string[]> {
  return transact(context, async (context) => {
    const { db, personId, by } = context
    const tickets = await lockOwnTickets(db, personId)
    const before = await restrictedFor(db, personId)
    const open = tickets.filter(({ status }) => !isClosed(status)).map(({ number }) => number)
    const closed = tickets.filter(({ id, status }) => isClosed(status) && !before.includes(id))
    const sending = await stillSending(db, closed)
    const ended = closed.filter(({ number }) => !sending.includes(number))
    if (ended.length === 0) throw new NotDone(reasons.nothingToRestrict(open, sending))
    for (const { id } of ended) {
      await setAside(db, { ticket_id: id, person_id: personId, since: context.clock() })
      await changeTicket({ ticketId: id, what: 'restricted', by }, context)
    }
    await noteOrder('restricted', context)
    const numbers = ended.map(({ number }) => number)
    return done.restricted(numbers, open, sending)
  })
}

/** Lifts the restrictions, unless another person has restricted the same ticket. */
export async function lift(context: Ordered): Promise<string[]> {
  return transact(context, async (context) => {
    const { db, personId, by } = context
    const tickets = await lockOwnTickets(db, personId)
    const before = await restrictedFor(db, personId)
    if (before.length === 0) throw new NotDone(reasons.notRestricted)
    await endRestrictions(db, personId)
    const lifted = tickets.filter(({ id }) => before.includes(id))
    const still = await restrictedAmong(db, lifted)
    for (const { id, number } of lifted) {
      if (still.includes(number)) continue
      await takeBack(db, id)
      await changeTicket({ ticketId: id, what: 'restriction-lifted', by }, context)
    }
    await noteOrder('restriction-lifted', context)
    return done.lifted(before.length - still.length, still)
  })
}
