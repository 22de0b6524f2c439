import { randomUUID } from 'node:crypto'
import { maskSecrets } from '../../dialogs/secrets.ts'
import type { Context } from '../context.ts'
import type { Db } from '../store/open-database.ts'
import type { TicketRow } from '../store/schema.ts'
import { changeTicket } from './change-ticket.ts'
import { insertComment } from './comments-table.ts'

/** The help desk says something about a ticket; whoever it concerns gets it in chat. */
export async function comment(
  trx: Db,
  ticket: TicketRow,
  text: string,
  by: string,
  context: Context,
): Promise<void> {
  const commentId = await keepComment(trx, ticket, maskSecrets(text).text, by, context)
  for (const personId of [ticket.reporter_id, ticket.affected_id]) {
    if (personId) await context.queue.add(trx, 'tell-comment', { commentId, personId })
  }
}

/** @param text without secrets */
export async function keepComment(
  trx: Db,
  { id: ticketId }: TicketRow,
  text: string,
  by: string,
  context: Pick<Context, 'clock' | 'queue'>,
): Promise<string> {
  const id = randomUUID()
  await insertComment(trx, { id, ticket_id: ticketId, at: context.clock(), by, text })
  await changeTicket(trx, { ticketId, what: 'commented', by, details: { comment: id } }, context)
  return id
}
