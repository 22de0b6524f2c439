import { sql } from 'kysely'
import type { Db } from '../store/open-database.ts'
import type { CommentRow, HistoryRow } from '../store/schema.ts'
import { changeTicket } from './change-ticket.ts'
import { historyOf, holdTicket } from './tickets-table.ts'

/** A comment that has not reached somebody whom it is for, and that nobody tries to bring any more. */
type Undelivered = { commentId: string; personId: string }

/** Those in a ticket's history, which is in the order in which it happened. */
export function undeliveredIn(history: Pick<HistoryRow, 'what' | 'details'>[]): Undelivered[] {
  const isRetried = (comment: string, since: number) =>
    history.slice(since).some(({ what, details }) => what === RETRIED && details.comment === comment)
  return history.flatMap(({ what, details: { comment = '', person = '' } }, at) =>
    what === NOT_DELIVERED && !isRetried(comment, at) ? [{ commentId: comment, personId: person }] : [],
  )
}

export const NOT_DELIVERED = 'comment-not-delivered'
const RETRIED = 'comment-retried'

/** The tickets that have such comments, of these. */
export async function withUndelivered(db: Db, ticketIds: string[]): Promise<Set<string | null>> {
  const entries = await db
    .selectFrom('history')
    .select(['ticket_id', 'what', 'details'])
    .where('ticket_id', 'in', ticketIds)
    .where('what', 'in', [NOT_DELIVERED, RETRIED])
    .orderBy('id')
    .execute()
  const byTicket = Map.groupBy(entries, ({ ticket_id }) => ticket_id)
  return new Set([...byTicket].filter(([, theirs]) => undeliveredIn(theirs).length > 0).map(([id]) => id))
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
