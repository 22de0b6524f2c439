import type { LiveChangeJson, MeJson, TicketPageJson, TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { type Nearness, nearness } from '../../dialogs/due.ts'
import { type Filters, WHOLE_NUMBER } from '../address.ts'
import { isOpen } from '../is-open.ts'
import { keptInPlace } from '../kept-in-place.ts'
import { serverTime } from '../server-time.ts'

type Numbers = Pick<TicketPageJson, 'items'>

/** Tells whether a change may put a further ticket into the list: where, and whether it does, Straks knows. */
export function mayBeMore(
  { items }: Numbers,
  change: LiveChangeJson,
  filters: Filters,
  me: Pick<MeJson, 'id'>,
) {
  const { what, ticket } = change
  // A message's fate changes only whether a ticket needs attention.
  const isAside = what === 'delivery' && filters.attention === ''
  const isFound = WHOLE_NUMBER.test(filters.q) && items.length > 0
  return !isAside && !isFound && !isListed(ticket, items) && passes(ticket, filters, me)
}

function isListed({ number }: TicketSummary, items: TicketSummary[]): boolean {
  return items.some((one) => one.number === number)
}

/** Shows a listed ticket's change in its place, even when the filters or the order no longer fit. */
export function withChanged(items: TicketSummary[], ticket: TicketSummary): TicketSummary[] {
  if (!isListed(ticket, items)) return items
  return items.map((one) => (one.number === ticket.number ? newer(one, ticket) : one))
}

/** Puts what was read anew around the listed tickets: a row must not vanish under the pointer. */
export function withRead(shown: TicketSummary[], read: TicketSummary[]): TicketSummary[] {
  const known = new Map(shown.map((one) => [one.number, one]))
  const newest = read.map((one) => newer(known.get(one.number) ?? one, one))
  return keptInPlace(shown, newest, () => true)
}

function newer(shown: TicketSummary, other: TicketSummary): TicketSummary {
  return other.version > shown.version ? other : shown
}

/** Appends a page, without tickets that are listed already because their order has changed since. */
export function withFurther(shown: TicketSummary[], read: TicketSummary[]): TicketSummary[] {
  return [...shown, ...read.filter((one) => !isListed(one, shown))]
}

/** Tells whether a ticket passes the filters. Only the server knows whether it matches the search. */
export function passes(ticket: TicketSummary, filters: Filters, { id }: Pick<MeJson, 'id'>): boolean {
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
