import type { MeJson, TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { ticketStatuses } from '../../bot/store/codes.ts'
import { compare, nameOrder } from '../../dialogs/name-order.ts'

/** The sort value of a ticket, the same as in the API (bot/helpdesk/list-order-table.ts). */
type By = (ticket: TicketSummary, me: Pick<MeJson, 'incidentTypes'>) => number | string

const by: Record<string, By> = {
  number: ({ number }) => number,
  urgency: ({ urgency }) => Number(urgency === 'normal'),
  type: ({ type }, { incidentTypes }) =>
    placeIn(
      incidentTypes.map(({ id }) => id),
      type,
    ),
  affected: ({ affected, reporter }) => nameOrder((affected ?? reporter)?.name ?? ''),
  status: ({ status }) => placeIn(ticketStatuses, status),
  leader: ({ acknowledgedAt }) => Number(acknowledgedAt !== null),
  assignee: ({ assignee }) => nameOrder(assignee?.name ?? ''),
  openedAt: () => 0,
  dueAt: ({ dueAt }) => dueAt ?? '',
}

export function compareIn(sort: string, me: Pick<MeJson, 'incidentTypes'>) {
  const column = sort.replace(/^-/, '')
  const turned = sort.startsWith('-') ? -1 : 1
  const value = by[column] ?? (() => 0)
  return (a: TicketSummary, b: TicketSummary): number => {
    const [first, second] = [value(a, me), value(b, me)]
    // Erased names and missing due times come last, in either direction.
    const isNamed = column === 'affected' || column === 'dueAt'
    if (isNamed && (first === '') !== (second === '')) return first === '' ? 1 : -1
    return turned * (compare(first, second) || compare(a.openedAt, b.openedAt))
  }
}

function placeIn(values: readonly string[], value: string): number {
  const place = values.indexOf(value)
  return place < 0 ? values.length : place
}
