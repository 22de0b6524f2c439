import type { Db } from '../store/open-database.ts'
import type { HistoryRow } from '../store/schema.ts'
import type { Lost } from './has-failed.ts'

export const NOT_DELIVERED = 'comment-not-delivered'
export const COMMENT_RETRIED = 'comment-retried'
export const OUTCOME_RETRIED = 'outcome-retried'

export const OUTCOMES = ['resolved', 'reopened'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Somebody has not heard something, or may not have, and nobody tries to bring it any more. */
type Unheard = { personId: string; state: Lost }

/** An entry of the history that has not reached these people: what a comment says, or what came of the ticket. */
export type Missed = { entryId: string; people: string[]; states: Lost[] }

type Entry = Pick<HistoryRow, 'id' | 'what' | 'details'>

/** What has not reached everybody in a ticket's history, which is in the order in which it happened. */
export function missedIn(history: Entry[]): Missed[] {
  const comments = undeliveredIn(history)
  const outcomes = outcomesMissedIn(history)
  return history.flatMap(({ id, what, details }) => {
    const unheard: Unheard[] = [
      ...comments.filter(({ commentId }) => what === 'commented' && commentId === details.comment),
      ...outcomes.filter(({ entryId }) => entryId === id),
    ]
    const people = new Set(unheard.map(({ personId }) => personId))
    return people.size > 0
      ? [{ entryId: id, people: [...people], states: unheard.map(({ state }) => state) }]
      : []
  })
}

type OutcomeMissed = Unheard & { entryId: string; outcome: Outcome }

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
    .map(({ details }) => ({ entryId, personId: details.person ?? '', outcome, state: stateIn(details) }))
}

/** The comments among it. */
export function undeliveredIn(
  history: Pick<HistoryRow, 'what' | 'details'>[],
): (Unheard & { commentId: string })[] {
  const isRetried = (comment: string, since: number) =>
    history.slice(since).some(({ what, details }) => what === COMMENT_RETRIED && details.comment === comment)
  return history.flatMap(({ what, details }, at) => {
    const { comment = '', person = '' } = details
    return what === NOT_DELIVERED && comment && !isRetried(comment, at)
      ? [{ commentId: comment, personId: person, state: stateIn(details) }]
      : []
  })
}

function stateIn({ state }: HistoryRow['details']): Lost {
  return state === 'unknown' ? 'unknown' : 'failed'
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

/** What became of what somebody has missed, by ticket. */
export async function withUndelivered(db: Db, ticketIds: string[]): Promise<Map<string | null, Lost[]>> {
  const entries = await db
    .selectFrom('history')
    .select(['id', 'ticket_id', 'what', 'details'])
    .where('ticket_id', 'in', ticketIds)
    .where('what', 'in', TELLING)
    .orderBy('id')
    .execute()
  const byTicket = Map.groupBy(entries, ({ ticket_id }) => ticket_id)
  return new Map([...byTicket].map(([id, theirs]) => [id, missedIn(theirs).flatMap(({ states }) => states)]))
}
