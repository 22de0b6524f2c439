import type { Db, HistoryRow, TicketRow } from '../store/schema.ts'
import { leadersAlerted } from '../tickets/alerts.ts'
import { heldFrom, isHeld } from '../tickets/as-told.ts'
import { type AgentChange, changeTicket, openAgain } from '../tickets/change-ticket.ts'
import { deleteComment } from '../tickets/comments-table.ts'
import { deliveriesOf } from '../tickets/deliveries-table.ts'
import { lastDone, NOTE_REMOVED, NOTED, RESOLVED, UNDONE } from '../tickets/history-table.ts'
import { callBack } from '../tickets/outcomes-table.ts'
import { tellWebhooks } from '../tickets/tell-webhooks.ts'
import { employeesIn } from '../tickets/ticket-state.ts'
import { waitForLeader } from './as-told.ts'
import type { Needs } from './needs.ts'

/** `too-late`: the time is over, or somebody is being told. `nothing`: there is no such last action. */
export type Undone = 'undone' | 'too-late' | 'nothing'

/** The actions that can be undone, with their codes in the history. */
const CODES = { assign: 'assigned', resolve: RESOLVED, note: NOTED } as const
export const undoable = ['assign', 'resolve', 'note'] as const satisfies (keyof typeof CODES)[]

type Undoing = { by: string; of?: keyof typeof CODES | undefined; entry?: number | undefined }

/**
 * An agent undoes their last action on a locked ticket, while nobody outside has been told. The history keeps
 * both entries; a text written with it is deleted.
 * @param of the kind of the action that is meant, and its history `entry`; nothing is undone if the last one
 * is another
 */
export async function undo(
  ticket: TicketRow,
  { by: agentId, of, entry }: Undoing,
  context: Needs,
): Promise<Undone> {
  const done = await lastDone(context.db, ticket.id, await othersIn(context.db, ticket, agentId))
  const change = done?.by === agentId && takenBack(ticket, done)
  if (!done || !change || (of && done.what !== CODES[of])) return 'nothing'
  if (entry !== undefined && Number(done.id) !== entry) return 'nothing'
  if (context.clock() >= heldFrom(done.at) || !(await callBack(context.db, ticket.id, done.at)))
    return 'too-late'
  if (done.details.comment) await deleteComment(context.db, done.details.comment)
  const isUntouched = wasFirstTouch(ticket, done)
  const set = { ...change.set, ...(isUntouched && { touched_at: null }) }
  const details = { entry: done.id }
  const changed = await changeTicket({ ...change, ticketId: ticket.id, by: agentId, details, set }, context)
  // A resolution that is no longer held may have been told.
  if (change.what === UNDONE && !isHeld(ticket, context.clock()))
    await tellWebhooks(changed, 'reopened', context)
  // The deadline may have passed while the ticket counted as touched, so it is checked again.
  if (isUntouched) await context.queue.add(context.db, 'overdue', { ticketId: ticket.id }, { urgent: true })
  if (done.what === 'resolved') await waitForLeader(ticket.id, context)
  return 'undone'
}

/** Returns the employees and leaders, whose actions meanwhile stay and do not prevent undoing. */
async function othersIn(trx: Db, ticket: TicketRow, agentId: string): Promise<string[]> {
  const leaders = leadersAlerted(await deliveriesOf(trx, ticket.id))
  return [...employeesIn(ticket), ...leaders].filter((id) => id !== agentId)
}

/** Tells whether the action was the first touch, for which others may be waiting again. */
function wasFirstTouch({ touched_at }: TicketRow, done: HistoryRow): boolean {
  return touched_at !== null && touched_at >= done.at
}

/** Returns the change that undoes a history entry; null: it cannot be undone. */
function takenBack(ticket: TicketRow, { what, details }: HistoryRow): AgentChange {
  switch (what) {
    case NOTED:
      return { what: NOTE_REMOVED }
    case 'assigned': {
      const assignee_id = details.from ?? null
      return { what: UNDONE, set: { assignee_id, ...openAgain({ assignee_id }) } }
    }
    case 'resolved':
      return { what: UNDONE, set: { ...openAgain(ticket), held_until: null } }
    default:
      return null
  }
}
