import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/open-database.ts'
import type { CommentRow, TicketRow } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { changeTicket } from './change-ticket.ts'
import {
  COMMENT_RETRIED,
  NOT_DELIVERED,
  OUTCOME_RETRIED,
  OUTCOMES,
  type Outcome,
  outcomesMissedIn,
  undeliveredIn,
} from './missed.ts'
import { historyOf, lockTicket } from './tickets-table.ts'

/** `unknown`: it may have arrived. */
export type Unheard = { state: 'failed' | 'unknown'; error: string }

/**
 * Notes that somebody has not heard what was said in their ticket, or what came of it, or may not have, and that nobody
 * tries it any more.
 */
export async function notHeard(
  ticketId: string,
  about: { comment: string } | { outcome: Outcome },
  person: string,
  unheard: Unheard,
  context: Parameters<typeof changeTicket>[2] & { db: Db },
): Promise<void> {
  const details = { ...about, person, ...unheard }
  const change = { ticketId, what: NOT_DELIVERED, by: null, details }
  await transact(context.db, (trx) => changeTicket(trx, change, context))
}

/** Sends a comment again to those whom it has not reached. False when there is nobody. */
export async function retryComment(
  trx: Db,
  { id, ticket_id }: CommentRow,
  by: string,
  context: Parameters<typeof changeTicket>[2],
): Promise<boolean> {
  await lockTicket(trx, ticket_id)
  const missing = undeliveredIn(await historyOf(trx, ticket_id)).filter(({ commentId }) => commentId === id)
  if (missing.length === 0) return false
  await changeTicket(
    trx,
    { ticketId: ticket_id, what: COMMENT_RETRIED, by, details: { comment: id } },
    context,
  )
  for (const { commentId, personId } of missing)
    await context.queue.add(trx, 'tell-comment', { commentId, personId })
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

/** When it was written, or when an agent last wanted it sent again. */
export async function commentAskedFor(db: Db, { id, ticket_id, at }: CommentRow): Promise<Date> {
  const isIt = sql<boolean>`what = ${COMMENT_RETRIED} and details ->> 'comment' = ${id}`
  return (await lastAt(db, ticket_id, isIt)) ?? at
}

/** When the ticket last ended or was opened again, or when an agent last wanted those told who had not heard of it. */
export async function outcomeAskedFor(db: Db, ticketId: string): Promise<Date> {
  const isIt = sql<boolean>`what in (${sql.join([...OUTCOMES, OUTCOME_RETRIED])})`
  const at = await lastAt(db, ticketId, isIt)
  if (!at) throw new Error('an outcome that nothing tells of')
  return at
}

async function lastAt(db: Db, ticketId: string, isIt: RawBuilder<boolean>): Promise<Date | null> {
  const { at } = await db
    .selectFrom('history')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('ticket_id', '=', ticketId)
    .where(isIt)
    .executeTakeFirstOrThrow()
  return at
}
