import type { Occasion, TicketRow } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { lastAlerted } from '../tickets/alerts.ts'
import { isHeld, loadAsTold } from '../tickets/as-told.ts'
import { changeTicket, openAgain } from '../tickets/change-ticket.ts'
import { keepForAgents } from '../tickets/comments-table.ts'
import { deliveriesOf } from '../tickets/deliveries-table.ts'
import { loadLockedTogether } from '../tickets/filed-together.ts'
import { lastOf, OVERTAKEN, RESOLVED, UNDONE } from '../tickets/history-table.ts'
import { callBack } from '../tickets/outcomes-table.ts'
import { toAgent } from '../tickets/plan-deliveries.ts'
import { isOwnTicket, lockTicket, type Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'

// Rules for the ten seconds in which an agent can undo a resolution. For the employees and leaders the ticket
// is still open, and their actions count as on any open one. Reading it, or a claim that it is done, does not
// affect the resolution. Anything new to the agent revokes it, as the agent did not know it: nobody else ever
// hears of the resolution, and the agent is told. So undoing never removes somebody's action.

/** Loads and locks a ticket as its employees and leaders see it, until the transaction ends. */
export async function loadLockedAsTold(id: string, context: Needs): Promise<Ticket | undefined> {
  await lockTicket(context.db, id)
  return loadAsTold(id, context)
}

/** The same for a button, perhaps with all tickets of the same report. */
export async function loadLockedPressed(id: string, together: boolean, context: Needs): Promise<Ticket[]> {
  if (together) return loadLockedTogether(context.db, id, context.clock())
  const ticket = await loadLockedAsTold(id, context)
  return ticket ? [ticket] : []
}

/** The same for the reporter or the affected person; undefined for everybody else. */
export async function loadLockedOwn(
  id: string,
  personId: string,
  context: Needs,
): Promise<Ticket | undefined> {
  const ticket = await loadLockedAsTold(id, context)
  return ticket && isOwnTicket(ticket, personId) ? ticket : undefined
}

/**
 * Revokes a held resolution when somebody says or does something new; called before that is stored, with the
 * ticket locked.
 * @returns the agent who came too late, and is told by `tell`
 */
export async function overtake(
  { id, held_until }: TicketRow,
  { by, tell = 'notice' }: { by: string; tell?: Occasion },
  context: Needs,
): Promise<string | undefined> {
  const ticket = held_until ? await lockTicket(context.db, id) : undefined
  if (!ticket || !isHeld(ticket, context.clock())) return undefined
  const agentId = await takeBackHeld(ticket, OVERTAKEN, by, context)
  if (!agentId || agentId === by) return undefined
  await addDeliveries(ticket, [toAgent(agentId, tell)], context)
  return agentId
}

/** A colleague reopens the ticket before anybody was told of its resolution. */
export async function reopenHeld(ticket: TicketRow, by: string, context: Needs): Promise<void> {
  await takeBackHeld(ticket, UNDONE, by, context)
}

/** Makes the agent's text internal, and returns the agent. */
async function takeBackHeld(ticket: TicketRow, what: string, by: string, context: Needs) {
  const resolved = await lastOf(context.db, ticket.id, RESOLVED)
  if (!resolved) throw new Error('resolved by nobody')
  await callBack(context.db, ticket.id, resolved.at)
  if (resolved.details.comment) await keepForAgents(context.db, resolved.details.comment)
  const set = { ...openAgain(ticket), held_until: null }
  await changeTicket({ ticketId: ticket.id, what, by, details: { entry: resolved.id }, set }, context)
  await waitForLeader(ticket.id, context)
  return resolved.by
}

/** Resumes the chain of leaders after a reopening, and checks whether the last one is away. */
export async function waitForLeader(ticketId: string, { db, queue }: Needs): Promise<void> {
  for (const name of ['escalate', 'hand-back'] as const) await queue.add(db, name, { ticketId })
  const last = lastAlerted(await deliveriesOf(db, ticketId))
  if (last?.channel === 'teams' && last.attempts > 0)
    await queue.add(db, 'check-absence', { deliveryId: last.id })
}
