import { assign, changeTicket } from '../tickets/change-ticket.ts'
import { touch } from '../tickets/due-table.ts'
import { loadLockedTicket } from '../tickets/tickets-table.ts'
import { type Change, NOT_OURS } from './change.ts'

/** An agent takes a ticket from a card in chat. If it is theirs or closed, the card shows its state. */
export const takeTicket: Change = async (ticketId, _, agentId, context) => {
  const ticket = await loadLockedTicket(context.db, ticketId)
  if (!ticket) return NOT_OURS
  const change = ticket.assignee_id === agentId ? null : assign(ticket, agentId)
  if (change) {
    await changeTicket({ ticketId, by: agentId, ...change }, context)
    await touch(ticket, context)
  }
  return [{ show: 'agent-notice', ticketId }]
}
