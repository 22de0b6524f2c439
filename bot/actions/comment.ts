import { randomUUID } from 'node:crypto'
import { maskSecrets } from '../../dialogs/secrets.ts'
import type { CommentRow, Db, TicketRow } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { changeTicket, type TicketChange } from '../tickets/change-ticket.ts'
import { insertComment } from '../tickets/comments-table.ts'
import { NOTED } from '../tickets/history-table.ts'
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

/** An agent notes something for agents alone; nobody is told. */
export async function note(
  trx: Db,
  ticket: TicketRow,
  text: string,
  by: string,
  context: Needs,
): Promise<void> {
  const written = { text: maskSecrets(text).text, by, internal: true, what: NOTED, to: [] }
  await keepComment(trx, ticket, written, context)
}

/** What somebody wrote, without secrets, and who gets it in chat. */
type Written = Pick<CommentRow, 'text' | 'by'> &
  Partial<Pick<CommentRow, 'desk' | 'internal'>> &
  Partial<Omit<TicketChange, 'ticketId' | 'by'>> & { to: string[] }

export async function keepComment(
  trx: Db,
  ticket: TicketRow,
  { text, by, desk = null, internal = false, to, details = {}, ...change }: Written,
  context: Pick<Needs, 'organisation' | 'clock' | 'queue'>,
): Promise<void> {
  const id = randomUUID()
  const ticketId = ticket.id
  await insertComment(trx, { id, ticket_id: ticketId, at: context.clock(), by, desk, internal, text })
  const said = { what: 'commented', ...change, ticketId, by, details: { comment: id, ...details } }
  await changeTicket(trx, said, context)
  await addDeliveries(
    trx,
    ticket,
    to.map((personId) => newsTo(personId, 'comment', id)),
    context,
  )
}
