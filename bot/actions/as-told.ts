import type { Occasion, TicketRow } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { lastAlerted } from '../tickets/alerts.ts'
import { isHeld, ticketAsTold } from '../tickets/as-told.ts'
import { changeTicket, openAgain } from '../tickets/change-ticket.ts'
import { keepForAgents } from '../tickets/comments-table.ts'
import { lastOf, OVERTAKEN, RESOLVED, UNDONE } from '../tickets/history-table.ts'
import { callBack } from '../tickets/outcomes-table.ts'
import { toAgent } from '../tickets/plan-deliveries.ts'
import {
  deliveriesOf,
  isOwnTicket,
  loadLockedTicket,
  lockTicket,
  type Ticket,
} from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'

// One rule for the ten seconds in which an agent can undo a resolution. For those whose ticket it is, and for its leaders,
// it is open, and whatever they do is done as with any open one. That they have seen something, or heard that it is done,
// leaves the resolution as it is. What is new to the agent comes first: they resolved the ticket without knowing it, so
// that counts no more, nobody else ever hears of it, and they are told. So nothing is left that an undo could take away.

/** For whoever's ticket it is, or a leader's: nobody else changes it until the transaction ends. */
export async function loadLockedAsTold(id: string, { db, clock }: Needs): Promise<Ticket | undefined> {
  const ticket = await loadLockedTicket(db, id)
  return ticket && ticketAsTold(ticket, clock())
}

/** For whoever's ticket it is; undefined for everybody else. */
export async function loadLockedOwn(
  id: string,
  personId: string,
  context: Needs,
): Promise<Ticket | undefined> {
  const ticket = await loadLockedAsTold(id, context)
  return ticket && isOwnTicket(ticket, personId) ? ticket : undefined
}

type Coming = { by: string; tell?: Occasion }

/**
 * They say or do something that is new to the help desk, in a ticket that is locked; before that is kept.
 * @returns the agent who came too late, and is told by `tell`
 */
export async function overtake(
  { id, held_until }: TicketRow,
  { by, tell = 'notice' }: Coming,
  context: Needs,
): Promise<string | undefined> {
  const ticket = held_until ? await lockTicket(context.db, id) : undefined
  if (!ticket || !isHeld(ticket, context.clock())) return undefined
  const agentId = await takeBackHeld(ticket, OVERTAKEN, by, context)
  if (!agentId || agentId === by) return undefined
  await addDeliveries(ticket, [toAgent(agentId, tell)], context)
  return agentId
}

/** A colleague opens it again before anybody was told that it was closed. */
export async function reopenHeld(ticket: TicketRow, by: string, context: Needs): Promise<void> {
  await takeBackHeld(ticket, UNDONE, by, context)
}

/** What the agent wrote to the employee stays, for agents to read. Gives who that was. */
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

/** The chain of leaders ended when the ticket was closed, and goes on now that it is open: are they there? */
export async function waitForLeader(ticketId: string, { db, queue }: Needs): Promise<void> {
  for (const name of ['escalate', 'hand-back'] as const) await queue.add(db, name, { ticketId })
  const last = lastAlerted(await deliveriesOf(db, ticketId))
  if (last?.channel === 'teams' && last.attempts > 0)
    await queue.add(db, 'check-absence', { deliveryId: last.id })
}
