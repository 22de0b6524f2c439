import type { LiveChangeJson, MeJson, TicketPageJson, TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { type Nearness, nearness } from '../../dialogs/due.ts'
import { type Filters, WHOLE_NUMBER } from '../address.ts'
import { isOpen } from '../is-open.ts'
import { serverTime } from '../server-time.ts'
import { compareIn } from './list-order.ts'

/** `mayBeMore`: a new ticket may match the search, which only the server can tell. */
export type Listed = TicketPageJson & { mayBeMore?: boolean | undefined }
export type Reader = Pick<MeJson, 'id' | 'incidentTypes'>

export function withHeard(list: Listed, change: LiveChangeJson, filters: Filters, me: Reader): Listed {
  const { what, ticket } = change
  const mayBeMore = list.mayBeMore || mayMatch(list, what, ticket, filters, me)
  return { ...list, mayBeMore, items: withChanged(list, ticket, filters, me) }
}

/**
 * Puts a changed ticket into the list. A listed one keeps its place, even when the filters or order no longer
 * fit: a row must not vanish under the pointer. A new one that passes the filters is sorted in.
 */
export function withChanged(list: TicketPageJson, ticket: TicketSummary, filters: Filters, me: Reader) {
  const { items, nextCursor, sort } = list
  const known = items.find(({ number }) => number === ticket.number)
  if (known && known.version >= ticket.version) return items
  if (known) return items.map((one) => (one === known ? ticket : one))
  if (filters.q !== '' || !passes(ticket, filters, me)) return items
  const compare = compareIn(sort, me)
  const last = items.at(-1)
  // It belongs to a page that is not loaded yet. Tickets from the same report are equally old.
  if (nextCursor !== null && (!last || compare(ticket, last) >= 0)) return items
  const at = items.findIndex((one) => compare(one, ticket) > 0)
  return items.toSpliced(at < 0 ? items.length : at, 0, ticket)
}

/** Appends a page, without tickets that are listed already because their order has changed since. */
export function withFurther(shown: TicketSummary[], read: TicketSummary[]): TicketSummary[] {
  const known = new Set(shown.map(({ number }) => number))
  return [...shown, ...read.filter(({ number }) => !known.has(number))]
}

/** Changes that add something by which a ticket can be found. */
const FINDABLE = [
  'opened',
  'added',
  'rectified',
  'restriction-lifted',
  'assigned',
  'referenced',
  'leader-named',
  'leader-away',
  'escalated',
  'handed-on',
]

const OPENING = ['reopened', 'undone', 'overtaken']

/** Changes after which a ticket may begin to pass a filter. */
const PASSING = {
  status: ['resolved', 'withdrawn', ...OPENING],
  attention: ['delivery', 'released', ...OPENING],
  due: OPENING,
}

/** A ticket that is not listed but may match the search. A search for a whole number is complete. */
export function mayMatch(
  { items }: Pick<Listed, 'items'>,
  what: string,
  ticket: TicketSummary,
  filters: Filters,
  me: Reader,
): boolean {
  return (
    filters.q !== '' &&
    !WHOLE_NUMBER.test(filters.q) &&
    (FINDABLE.includes(what) || mayBeginToPass(what, filters)) &&
    items.every(({ number }) => number !== ticket.number) &&
    passes(ticket, filters, me)
  )
}

function mayBeginToPass(what: string, { status, attention, due }: Filters): boolean {
  return (
    (!['', 'all'].includes(status) && PASSING.status.includes(what)) ||
    (attention !== '' && PASSING.attention.includes(what)) ||
    (due !== '' && PASSING.due.includes(what))
  )
}

/** Tells whether a ticket passes the filters. Only the server knows whether it matches the search. */
export function passes(ticket: TicketSummary, filters: Filters, { id }: Pick<Reader, 'id'>): boolean {
  const { status, type, urgency, assignee, attention, due } = filters
  return (
    (['', 'all', ticket.status].includes(status) || (status === 'open' && isOpen(ticket))) &&
    ['', ticket.type].includes(type) &&
    ['', ticket.urgency].includes(urgency) &&
    (assignee === '' || (ticket.assignee?.id ?? 'none') === (assignee === 'me' ? id : assignee)) &&
    (attention === '' || ticket.needsAttention) &&
    (due === '' || due === nearnessOf(ticket))
  )
}

function nearnessOf({ dueAt }: TicketSummary): Nearness | null {
  return dueAt === null ? null : nearness(new Date(dueAt), new Date(serverTime()))
}
