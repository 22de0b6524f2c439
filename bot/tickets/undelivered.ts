import { sql } from 'kysely'
import type { Db } from '../store/open-database.ts'
import type { CommentRow, HistoryRow, TicketRow } from '../store/schema.ts'
import { changeTicket } from './change-ticket.ts'
import { historyOf, holdTicket } from './tickets-table.ts'

export type Outcome = 'resolved' | 'reopened'

/** A comment that has not reached somebody whom it is for, and that nobody tries to bring any more. */
type Undelivered = { commentId: string; personId: string }

/** An entry of the history that has not reached these people: what a comment says, or what came of the ticket. */
export type Missed = { entryId: string; people: string[] }

type Entry = Pick<HistoryRow, 'id' | 'what' | 'details'>

/** What has not reached everybody in a ticket's history, which is in the order in which it happened. */
export function missedIn(history: Entry[]): Missed[] {
  const comments = undeliveredIn(history)
  const outcomes = outcomesMissedIn(history)
  return history.flatMap(({ id, what, details }) => {
    const people = [
      ...comments.filter(({ commentId }) => what === 'commented' && commentId === details.comment),
      ...outcomes.filter(({ entryId }) => entryId === id),
    ].map(({ personId }) => personId)
    return people.length > 0 ? [{ entryId: id, people: [...new Set(people)] }] : []
  })
}

type OutcomeMissed = { entryId: string; personId: string; outcome: Outcome }

/** Of the last outcome only, and since it was last sent: what is no longer so need not be heard. */
function outcomesMissedIn(history: Entry[]): OutcomeMissed[] {
  const at = history.findLastIndex(({ what }) => ['resolved', 'reopened', 'withdrawn'].includes(what))
  const entryId = history[at]?.id
  const outcome = history[at]?.what
  if (!entryId || (outcome !== 'resolved' && outcome !== 'reopened')) return []
  const sent = history.findLastIndex(({ what }) => what === OUTCOME_RETRIED)
  return history
    .slice(Math.max(at, sent))
    .filter(({ what, details }) => what === NOT_DELIVERED && details.outcome === outcome)
    .map(({ details }) => ({ entryId, personId: details.person ?? '', outcome }))
}

/** The comments among it. */
function undeliveredIn(history: Pick<HistoryRow, 'what' | 'details'>[]): Undelivered[] {
  const isRetried = (comment: string, since: number) =>
    history.slice(since).some(({ what, details }) => what === RETRIED && details.comment === comment)
  return history.flatMap(({ what, details: { comment = '', person = '' } }, at) =>
    what === NOT_DELIVERED && comment && !isRetried(comment, at)
      ? [{ commentId: comment, personId: person }]
      : [],
  )
}

export const NOT_DELIVERED = 'comment-not-delivered'
const RETRIED = 'comment-retried'
const OUTCOME_RETRIED = 'outcome-retried'

/** What tells of them. */
const TELLING = [NOT_DELIVERED, RETRIED, OUTCOME_RETRIED, 'commented', 'resolved', 'reopened', 'withdrawn']

/** Of these tickets, those in which somebody has missed something. */
export async function withUndelivered(db: Db, ticketIds: string[]): Promise<Set<string | null>> {
  const entries = await db
    .selectFrom('history')
    .select(['id', 'ticket_id', 'what', 'details'])
    .where('ticket_id', 'in', ticketIds)
    .where('what', 'in', TELLING)
    .orderBy('id')
    .execute()
  const byTicket = Map.groupBy(entries, ({ ticket_id }) => ticket_id)
  return new Set([...byTicket].filter(([, theirs]) => missedIn(theirs).length > 0).map(([id]) => id))
}

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
