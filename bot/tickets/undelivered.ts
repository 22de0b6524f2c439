import { sql } from 'kysely'
import type { Db } from '../store/open-database.ts'
import type { CommentRow, TicketRow } from '../store/schema.ts'
import { changeTicket } from './change-ticket.ts'
import {
  NOT_DELIVERED,
  OUTCOME_RETRIED,
  type Outcome,
  outcomesMissedIn,
  RETRIED,
  undeliveredIn,
} from './missed.ts'
import { historyOf, holdTicket } from './tickets-table.ts'

type NotHeard = { ticketId: string; personId: string; outcome: Outcome; error: string }

/** Somebody has not heard what came of their ticket. */
export async function outcomeNotDelivered(
  { ticketId, personId, outcome, error }: NotHeard,
  context: Parameters<typeof changeTicket>[2] & { db: Db },
): Promise<void> {
  const details = { outcome, person: personId, error }
  await context.db
    .transaction()
    .execute((trx) => changeTicket(trx, { ticketId, what: NOT_DELIVERED, by: null, details }, context))
}

/** Sends a comment again to those whom it has not reached. False when there is nobody. */
export async function retryComment(
  trx: Db,
  { id, ticket_id }: CommentRow,
  by: string,
  context: Parameters<typeof changeTicket>[2],
): Promise<boolean> {
  await holdTicket(trx, ticket_id)
  const missing = undeliveredIn(await historyOf(trx, ticket_id)).filter(({ commentId }) => commentId === id)
  if (missing.length === 0) return false
  await changeTicket(trx, { ticketId: ticket_id, what: RETRIED, by, details: { comment: id } }, context)
  for (const one of missing) await context.queue.add(trx, 'tell-comment', one)
  return true
}

/** Tells those once more who have not heard what came of their ticket, which is held. False when there is nobody. */
export async function retryOutcome(
  trx: Db,
  { id: ticketId }: Pick<TicketRow, 'id'>,
  by: string,
  context: Parameters<typeof changeTicket>[2],
): Promise<boolean> {
  const missing = outcomesMissedIn(await historyOf(trx, ticketId))
  const [first] = missing
  if (!first) return false
  const { outcome } = first
  await changeTicket(trx, { ticketId, what: OUTCOME_RETRIED, by, details: { outcome } }, context)
  for (const { personId } of missing)
    await context.queue.add(trx, 'tell-outcome', { ticketId, personId, outcome })
  return true
}

/** When it was last asked for: when it was written, or when an agent wanted it sent again. */
export async function lastAskedFor(db: Db, { id, ticket_id, at }: CommentRow): Promise<Date> {
  const retried = await db
    .selectFrom('history')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('ticket_id', '=', ticket_id)
    .where('what', '=', RETRIED)
    .where(sql`details ->> 'comment'`, '=', id)
    .executeTakeFirstOrThrow()
  return retried.at ?? at
}
