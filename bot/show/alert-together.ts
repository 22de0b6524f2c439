import type { Button } from '../../cards/card-data.ts'
import { decisionOf } from '../../dialogs/incident-type.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { alertedTogether } from '../tickets/filed-together.ts'
import { isHandedOnBy } from '../tickets/ticket-events.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { Reader } from './needs.ts'
import { titleOf } from './title.ts'

// An alert, and the others of the same event: a stolen bag is one.

/** What the same report told of, and this leader is alerted of too. */
export function filedWith(ticket: Ticket, delivery: DeliveryRow, reader: Reader) {
  const { alert } = reader.texts
  return alertedTogether(ticket, delivery).map((other) => ({
    title: alert.filedWith,
    value: alert.other(titleOf(other, reader), other.number),
  }))
}

/** One for all that the same report told of, and that waits like this one. */
export function acknowledgeButton(ticket: Ticket, delivery: DeliveryRow, reader: Reader): Button {
  const { alert } = reader.texts
  const asks = reader.incidentTypes.filter(decisionOf).map(({ id }) => id)
  const others = alertedTogether(ticket, delivery).filter(
    ({ status, acknowledged, type }) => !isClosed(status) && !acknowledged && !asks.includes(type),
  )
  const isAlone = others.length === 0
  return {
    title: isAlone ? alert.acknowledge : alert.acknowledgeAll(others.length + 1),
    verb: 'acknowledge',
    data: { ticketId: ticket.id, ...(isAlone ? {} : { together: 'yes' }) },
    // Whoever has handed it on may still say that they know, but is waited for no longer.
    primary: !isHandedOnBy(ticket, delivery.recipient_id),
  }
}
