import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { type Nearness, nearness } from '../../dialogs/due.ts'
import type { Filters } from '../address.ts'
import { isOpen } from '../is-open.ts'

type Listed = { items: TicketSummary[]; nextCursor: string | null }

/**
 * Puts a changed ticket into the list. One that is shown stays where it is, even when it no longer passes the
 * filters: a row must not vanish under somebody's hand. A new one is put in its place when it passes them.
 */
export function withChanged(
  list: Listed,
  ticket: TicketSummary,
  filters: Filters,
  myId: string,
): TicketSummary[] {
  const { items, nextCursor } = list
  const known = items.find(({ number }) => number === ticket.number)
  if (known && known.version >= ticket.version) return items
  if (known) return items.map((one) => (one === known ? ticket : one))
  if (!passes(ticket, filters, myId) || (nextCursor !== null && comesAfterAll(ticket, items))) return items
  const before = items.filter((one) => one.openedAt >= ticket.openedAt)
  return [...before, ticket, ...items.slice(before.length)]
}

/** After these there is something else to find a ticket by. */
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

/** After these it may pass a filter that it did not pass before. */
const PASSING = {
  status: ['resolved', 'reopened', 'withdrawn'],
  attention: ['delivery', 'reopened'],
  due: ['reopened'],
}

const WHOLE_NUMBER = /^\d{4}-\d{6}$/

/** A ticket that is not shown, but may be what was searched for. Whoever typed a whole number has what there is. */
export function mayMatch(
  { items }: Pick<Listed, 'items'>,
  what: string,
  ticket: TicketSummary,
  filters: Filters,
  myId: string,
): boolean {
  return (
    filters.q !== '' &&
    !WHOLE_NUMBER.test(filters.q) &&
    (FINDABLE.includes(what) || mayBeginToPass(what, filters)) &&
    items.every(({ number }) => number !== ticket.number) &&
    passes(ticket, { ...filters, q: '' }, myId)
  )
}

function mayBeginToPass(what: string, { status, attention, due }: Filters): boolean {
  return (
    (status !== '' && PASSING.status.includes(what)) ||
    (attention !== '' && PASSING.attention.includes(what)) ||
    (due !== '' && PASSING.due.includes(what))
  )
}

/** What was searched for is known to the server alone. */
function passes(
  ticket: TicketSummary,
  { status, type, urgency, assignee, attention, due, q }: Filters,
  myId: string,
): boolean {
  const { assignee: agent } = ticket
  return (
    q === '' &&
    (status === '' || status === ticket.status || (status === 'open' && isOpen(ticket))) &&
    (type === '' || type === ticket.type) &&
    (urgency === '' || urgency === ticket.urgency) &&
    (assignee === '' || (assignee === 'none' ? agent === null : agent?.id === myId)) &&
    (attention === '' || ticket.needsAttention) &&
    (due === '' || due === nearnessOf(ticket))
  )
}

function nearnessOf({ dueAt }: TicketSummary): Nearness | null {
  return dueAt === null ? null : nearness(new Date(dueAt), new Date())
}

/** It belongs to a page that has not been read yet. Tickets that the same report opened are equally old. */
function comesAfterAll({ openedAt }: TicketSummary, items: TicketSummary[]): boolean {
  return openedAt <= (items.at(-1)?.openedAt ?? '')
}
