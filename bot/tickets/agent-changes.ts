import type { Resolution } from '../../dialogs/incident-type.ts'
import { maskSecrets } from '../../dialogs/secrets.ts'
import type { TicketRow } from '../store/schema.ts'
import type { TicketChange } from './change-ticket.ts'
import { isClosed } from './ticket-state.ts'

/** What an agent's action does to a ticket, decided from the row alone. Null: its state does not allow that. */
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

/** As a ticket is that is open: under way once somebody has it. */
export function openAgain({ assignee_id }: Pick<TicketRow, 'assignee_id'>) {
  const status = assignee_id ? 'in-progress' : 'new'
  return { status, resolved_at: null, handed_over: false } as const
}

/** The leader has told the help desk, for example by phone, that they know. */
export function acknowledgeForLeader({ acknowledged_at }: TicketRow, how: string, now: Date): AgentChange {
  if (acknowledged_at) return null
  return { what: 'acknowledged', set: { acknowledged_at: now }, details: { how } }
}

/** The number that the ticket has in the desk's own system. An agent types it: the history does not repeat it. */
export function refer(written: string | null): NonNullable<AgentChange> {
  const external_reference = written && maskSecrets(written, { expecting: 'reference' }).text
  return { what: 'referenced', set: { external_reference } }
}
