import type { Db } from '../store/open-database.ts'
import type { HistoryRow } from '../store/schema.ts'

export const NOT_DELIVERED = 'comment-not-delivered'
export const COMMENT_RETRIED = 'comment-retried'
export const OUTCOME_RETRIED = 'outcome-retried'

export const OUTCOMES = ['resolved', 'reopened'] as const
export type Outcome = (typeof OUTCOMES)[number]

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
export function outcomesMissedIn(history: Entry[]): OutcomeMissed[] {
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
export function undeliveredIn(history: Pick<HistoryRow, 'what' | 'details'>[]): Undelivered[] {
  const isRetried = (comment: string, since: number) =>
    history.slice(since).some(({ what, details }) => what === COMMENT_RETRIED && details.comment === comment)
  return history.flatMap(({ what, details: { comment = '', person = '' } }, at) =>
    what === NOT_DELIVERED && comment && !isRetried(comment, at)
      ? [{ commentId: comment, personId: person }]
      : [],
  )
}

/** What tells of them. */
const TELLING = [
  NOT_DELIVERED,
  COMMENT_RETRIED,
  OUTCOME_RETRIED,
  'commented',
  'resolved',
  'reopened',
  'withdrawn',
]

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
