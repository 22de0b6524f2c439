import { isSatisfied } from '../../dialogs/commands/command.ts'
import type { Db, TicketRow } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { reopen } from '../tickets/agent-changes.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { lastCommentOn } from '../tickets/comments-table.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'
import { waitForLeader } from './wait-for-leader.ts'

/** Whether an answer opens what was resolved: nobody in the help desk would look there for it. */
export function isReopening({ status }: Pick<TicketRow, 'status'>, answer: string): boolean {
  return status === 'resolved' && answer.trim() !== '' && !isSatisfied(answer)
}

/** Opens a ticket that is held, after the answer was kept, and tells whoever has seen to it. They who answered know. */
export async function reopenByAnswer(trx: Db, ticket: Ticket, context: Needs): Promise<void> {
  const change = reopen(ticket, context.clock())
  const answer = await lastCommentOn(trx, ticket.id)
  if (!change || !answer) return
  const details = { comment: answer.id }
  await changeTicket(trx, { ticketId: ticket.id, by: null, ...change, details }, context)
  await waitForLeader(trx, ticket.id, context)
  const agentId = whoSawToIt(ticket)
  const notice = { kind: 'agent', recipientId: agentId, channel: 'teams', occasion: 'notice' } as const
  await addDeliveries(trx, ticket, agentId ? [notice] : [], context)
}

function whoSawToIt({ assignee_id, events }: Ticket): string | null {
  return assignee_id ?? events.findLast(({ what }) => what === 'resolved')?.by ?? null
}
