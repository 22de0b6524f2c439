import type { Db, HistoryRow, TicketRow } from '../store/schema.ts'
import { leadersAlerted } from '../tickets/alerts.ts'
import { heldFrom, isHeld } from '../tickets/as-told.ts'
import { type AgentChange, changeTicket, openAgain } from '../tickets/change-ticket.ts'
import { deleteComment } from '../tickets/comments-table.ts'
import { lastDone, NOTE_REMOVED, NOTED, UNDONE } from '../tickets/history-table.ts'
import { callBack } from '../tickets/outcomes-table.ts'
import { tellWebhooks } from '../tickets/tell-webhooks.ts'
import { employeesIn } from '../tickets/ticket-state.ts'
import { deliveriesOf } from '../tickets/tickets-table.ts'
import { waitForLeader } from './as-told.ts'
import type { Needs } from './needs.ts'

/** `too-late`: its time is over, or somebody is being told. `nothing`: theirs was not the last thing that the help desk did, or it stands otherwise since. */
export type Undone = 'undone' | 'too-late' | 'nothing'

/**
 * An agent takes back what they have just done with a ticket that is held, as long as nothing of it has left the house.
 * The history keeps that it was done and undone; what was written with it is gone.
 */
export async function undo(ticket: TicketRow, agentId: string, context: Needs): Promise<Undone> {
  const done = await lastDone(context.db, ticket.id, await othersIn(context.db, ticket, agentId))
  const change = done?.by === agentId && takenBack(ticket, done)
  if (!done || !change) return 'nothing'
  if (context.clock() >= heldFrom(done.at) || !(await callBack(context.db, ticket.id, done.at)))
    return 'too-late'
  if (done.details.comment) await deleteComment(context.db, done.details.comment)
  const isUntouched = wasFirstTouch(ticket, done)
  const set = { ...change.set, ...(isUntouched && { touched_at: null }) }
  const details = { entry: done.id }
  const changed = await changeTicket({ ...change, ticketId: ticket.id, by: agentId, details, set }, context)
  // What is not held may have been told: as it was then.
  if (change.what === UNDONE && !isHeld(ticket, context.clock()))
    await tellWebhooks(changed, 'reopened', context)
  // Its time may have come while it was touched: nobody was told then, and nobody would look again.
  if (isUntouched) await context.queue.add(context.db, 'overdue', { ticketId: ticket.id }, { urgent: true })
  if (done.what === 'resolved') await waitForLeader(ticket.id, context)
  return 'undone'
}

/** Those whose ticket it is, and its leaders: what they have said or seen meanwhile stays, and is in nobody's way. */
async function othersIn(trx: Db, ticket: TicketRow, agentId: string): Promise<string[]> {
  const leaders = leadersAlerted(await deliveriesOf(trx, ticket.id))
  return [...employeesIn(ticket), ...leaders].filter((id) => id !== agentId)
}

/** Nobody had touched it before: whoever waits for that waits on. */
function wasFirstTouch({ touched_at }: TicketRow, done: HistoryRow): boolean {
  return touched_at !== null && touched_at >= done.at
}

/** What undoes an entry of the history; null: it is not to be undone. */
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
