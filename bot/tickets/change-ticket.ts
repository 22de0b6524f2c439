import type { Resolution } from '../../dialogs/incident-type.ts'
import { maskSecrets } from '../../dialogs/secrets.ts'
import type { NewJob } from '../queue/queue.ts'
import type { DeliveryRow, TicketRow, TicketUpdate } from '../store/schema.ts'
import { needsAttention } from './alerts.ts'
import { noteDue } from './due.ts'
import type { Changing } from './needs.ts'
import { tellWebhooks } from './tell-webhooks.ts'
import { outdateOthers } from './ticket-cards-table.ts'
import { isClosed } from './ticket-state.ts'
import { setUncounted, ticketRows, updateTicket } from './tickets-table.ts'

export type TicketChange = {
  ticketId: string
  what: string
  /** The acting person; null for Straks itself. */
  by: string | null
  set?: TicketUpdate
  /** Codes and ids only. */
  details?: Record<string, string>
  /** Until then only agents see the change. Default: everybody at once. */
  heldUntil?: Date | undefined
}

export type Changed = TicketRow & { deliveries: DeliveryRow[] }

/** Columns that cards of tickets filed together show of each other. */
const SHOWN_ELSEWHERE: (keyof TicketUpdate)[] = ['status', 'acknowledged_at']

/** The only way to change a filed ticket: with history, cards and webhooks. @param following further jobs */
export async function changeTicket(
  { ticketId, what, by, set = {}, details = {}, heldUntil }: TicketChange,
  context: Changing,
  following: (changed: Changed) => NewJob[] = () => [],
): Promise<Changed> {
  const { db, queue, clock } = context
  const entry = { ticketId, at: clock(), what, by, details }
  const { ticket, deliveries, cards } = await updateTicket(db, ticketId, set, entry)
  // Stored in the row, so that such tickets can be found among a million.
  const needs_attention = needsAttention(ticket, deliveries)
  if (needs_attention !== ticket.needs_attention) await setUncounted(db, ticketId, { needs_attention })
  await noteDue(ticket, context)
  await tellWebhooks(ticket, what, context, heldUntil)
  const others = SHOWN_ELSEWHERE.some((name) => name in set) ? await outdateOthers(db, ticket) : []
  const outdated = [...cards, ...others.map(({ id }) => id)]
  // A person waits to see their own change; changes by Straks come in numbers.
  const when = heldUntil ? { startAfter: heldUntil } : { settling: by === null }
  const refreshes = outdated.map((cardId) => ({ name: 'refresh-card' as const, job: { cardId }, ...when }))
  const changed = { ...ticket, deliveries }
  await queue.addAll(db, [...refreshes, ...following(changed)])
  return changed
}

/** An agent's change, decided from the row alone. Null: the ticket's state does not allow it. */
export type AgentChange = Pick<TicketChange, 'what' | 'set' | 'details'> | null

export function assign({ status, assignee_id: from }: TicketRow, assignee: string): AgentChange {
  if (isClosed(status)) return null
  const set = { assignee_id: assignee, status: 'in-progress' } as const
  return { what: 'assigned', set, details: { assignee, ...(from && { from }) } }
}

export function resolve({ status }: TicketRow, resolution: Resolution, now: Date): AgentChange {
  if (isClosed(status)) return null
  return { what: 'resolved', set: { status: 'resolved', resolved_at: now }, details: { resolution } }
}

export function reopen(ticket: TicketRow, now: Date): AgentChange {
  return isClosed(ticket.status)
    ? { what: 'reopened', set: { ...openAgain(ticket), reopened_at: now } }
    : null
}

/** Returns the columns of an open ticket: in progress if it has an assignee. */
export function openAgain({ assignee_id }: Pick<TicketRow, 'assignee_id'>) {
  const status = assignee_id ? 'in-progress' : 'new'
  return { status, resolved_at: null, handed_over: false, withdrawn_because: null } as const
}

/** Records that a leader has told the help desk, for example by phone, that they know. */
export function acknowledgeForLeader(
  { acknowledged_at, status }: TicketRow,
  { how, leader }: { how: string; leader?: string | undefined },
  now: Date,
): AgentChange {
  if (acknowledged_at || isClosed(status)) return null
  return { what: 'acknowledged', set: { acknowledged_at: now }, details: { how, ...(leader && { leader }) } }
}

/** In a locked ticket. The first stays: an agent may have corrected it. @param desk a desk, or a webhook */
export async function keepReference(
  ticketId: string,
  said: string,
  desk: string | null,
  context: Changing,
): Promise<void> {
  const [ticket] = await ticketRows(context.db, [ticketId])
  if (said === '' || ticket?.external_reference !== null) return
  await changeTicket({ ticketId, by: null, ...refer(said), details: desk ? { desk } : {} }, context)
}

/** Sets the number in the desk's own system. An agent types it, so the history does not repeat it. */
export function refer(written: string | null): NonNullable<AgentChange> {
  const external_reference = written && maskSecrets(written, { expecting: 'reference' }).text
  return { what: 'referenced', set: { external_reference } }
}
