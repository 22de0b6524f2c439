import { transact } from '../store/transact.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { type HandedOver, handedOver } from '../tickets/handed-over-table.ts'
import type { Needs } from '../tickets/needs.ts'
import { lockTicket } from '../tickets/tickets-table.ts'
import { before } from '../time/duration.ts'
import { announceOutcome } from './resolve.ts'

export const HANDED_OVER = 'handed-over'

/** Limit per round: every closing tells somebody, and a year's backlog must not come in one morning. */
const AT_ONCE = 100

/**
 * Closes tickets that nobody will close: their desks have them in systems of their own, the leader is done,
 * and it has been quiet since. The resolution is unknown, so none is mentioned.
 * @returns whether there may be more
 */
export async function closeHandedOver(context: Needs): Promise<boolean> {
  const { db, clock, organisation, incidentTypes, log } = context
  const { closeHandedOverAfter } = organisation
  if (!closeHandedOverAfter) return false
  const over = { quietSince: before(clock(), closeHandedOverAfter), desks: organisation.desks, incidentTypes }
  const tickets = await handedOver(db, over, AT_ONCE)
  for (const { id } of tickets) await close(id, over, context)
  log.info({ tickets: tickets.length }, 'tickets that were handed over closed')
  return tickets.length === AT_ONCE
}

/** Checks again for changes meanwhile. */
async function close(id: string, over: HandedOver, context: Needs): Promise<void> {
  await transact(context, async (context) => {
    await lockTicket(context.db, id)
    const [ticket] = await handedOver(context.db, over, 1, id)
    if (!ticket) return
    const set = { status: 'resolved', resolved_at: context.clock(), handed_over: true } as const
    const details = { reason: HANDED_OVER }
    await changeTicket({ ticketId: id, what: 'resolved', by: null, set, details }, context)
    await announceOutcome(ticket, 'resolved', context)
  })
}
