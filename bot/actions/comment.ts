import { randomUUID } from 'node:crypto'
import { maskSecrets } from '../../dialogs/secrets.ts'
import type { Db, TicketRow } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { insertComment } from '../tickets/comments-table.ts'
import { newsTo } from '../tickets/news.ts'
import { employeesIn } from '../tickets/ticket-state.ts'
import type { Needs } from './needs.ts'

/** The help desk says something about a ticket; whoever it concerns gets it in chat. */
export async function comment(
  trx: Db,
  ticket: TicketRow,
  text: string,
  by: string,
  context: Needs,
): Promise<void> {
  await keepComment(trx, ticket, { text: maskSecrets(text).text, by, to: employeesIn(ticket) }, context)
}

/** What somebody wrote, without secrets, and who gets it in chat. */
type Written = { text: string; by: string; to: string[] }

export async function keepComment(
  trx: Db,
  ticket: TicketRow,
  { text, by, to }: Written,
  context: Pick<Needs, 'clock' | 'queue'>,
): Promise<void> {
  const commentId = randomUUID()
  const ticketId = ticket.id
  await insertComment(trx, { id: commentId, ticket_id: ticketId, at: context.clock(), by, desk: null, text })
  const change = { ticketId, what: 'commented', by, details: { comment: commentId } }
  await changeTicket(trx, change, context)
  await addDeliveries(
    trx,
    ticket,
    to.map((personId) => newsTo(personId, 'comment', commentId)),
    context,
  )
}
