import type { Button } from '../../cards/card-data.ts'
import { decisionOf, knownType } from '../../dialogs/incident-type.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { alertsTo, chainIn } from '../tickets/alerts.ts'
import { alertedTogether } from '../tickets/filed-together.ts'
import { isAnswerAwaited } from '../tickets/leaders-decision.ts'
import { isAwayIn, isHandedOnBy } from '../tickets/ticket-events.ts'
import { isClosed, whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { dayAndTime } from '../time/time.ts'
import { answersFor } from './facts.ts'
import type { Reader } from './needs.ts'
import { titleOf } from './title.ts'

type Fact = { title: string; value: string }

/** Returns an alert's facts: who and when, the reason for this leader, and the answers a leader may see. */
export function alertFacts(ticket: Ticket, delivery: DeliveryRow, reader: Reader): Fact[] {
  return [
    ...whoAndWhen(ticket, reader),
    ...whyThem(ticket, delivery, reader),
    ...answersFor('leader', ticket, reader).map(({ label: title, value }) => ({ title, value })),
  ]
}

function whoAndWhen(ticket: Ticket, reader: Reader): Fact[] {
  const { alert } = reader.texts
  const reporter = { title: alert.reporter, value: nameIn(ticket, ticket.reporter_id, reader) }
  return [
    { title: alert.who, value: nameIn(ticket, whomItConcerns(ticket), reader) },
    ...(ticket.affected_id ? [reporter] : []),
    { title: alert.reported, value: dayAndTime(ticket.opened_at, reader.language) },
    { title: alert.ticket, value: ticket.number },
  ]
}

/** Returns nothing for the nearest leader, who needs no reason. */
export function whyThem(
  ticket: Ticket,
  { recipient_id, recipient_kind, named_by }: DeliveryRow,
  reader: Reader,
): Fact[] {
  const { why } = reader.texts.afterwards
  const fact = (value: string) => [{ title: why.title, value }]
  if (named_by) return fact(why.named(nameIn(ticket, named_by, reader)))
  if (recipient_kind !== 'deputy' && recipient_kind !== 'next-level') return []
  const alerts = chainIn(ticket.deliveries)
  const place = alerts.findIndex((alert) => alert.recipient_id === recipient_id)
  const before = alerts.slice(0, place).findLast((alert) => alert.recipient_id !== null)
  if (!before) return fact(why.passedBy)
  const name = nameIn(ticket, before.recipient_id, reader)
  return fact(recipient_kind === 'deputy' ? why.deputy(name) : why[whatWasWrong(before, ticket)](name))
}

/** Returns the reason why the leader alerted before is no longer waited for. */
function whatWasWrong(
  { recipient_id }: DeliveryRow,
  ticket: Ticket,
): 'away' | 'handedOn' | 'notReached' | 'silent' {
  if (isHandedOnBy(ticket, recipient_id)) return 'handedOn'
  if (recipient_id && isAwayIn(ticket, recipient_id)) return 'away'
  const theirs = alertsTo(recipient_id ?? '', ticket.deliveries)
  return theirs.every(({ state }) => state === 'failed') ? 'notReached' : 'silent'
}

export function nameIn({ people }: Ticket, id: string | null, reader: Reader): string {
  return people.get(id ?? '')?.name ?? reader.texts.mail.unknownName
}

/** Nothing waits after the end or a handover; after an acknowledgement, only an answer not yet given. */
export function alertSummary(ticket: Ticket, { recipient_id }: DeliveryRow, reader: Reader): string {
  const { summary } = reader.texts.alert
  if (isClosed(ticket.status) || isHandedOnBy(ticket, recipient_id)) return summary.told
  if (ticket.urgency === 'urgent' && !ticket.acknowledged_at) return summary.urgent
  return isAnswerAwaited(knownType(ticket, reader), ticket.facts) ? summary.asked : summary.told
}

// Lists the others of the same event, such as a stolen bag.

export function filedWith(ticket: Ticket, delivery: DeliveryRow, reader: Reader) {
  const { alert } = reader.texts
  return alertedTogether(ticket, delivery).map((other) => ({
    title: alert.filedWith,
    value: alert.other(titleOf(other, reader), other.number),
  }))
}

/** Acknowledges all waiting tickets of the same report at once. */
export function acknowledgeButton(ticket: Ticket, delivery: DeliveryRow, reader: Reader): Button {
  const { alert } = reader.texts
  const asks = reader.incidentTypes.filter(decisionOf).map(({ id }) => id)
  const others = alertedTogether(ticket, delivery).filter(
    ({ status, acknowledged_at, type }) => !isClosed(status) && !acknowledged_at && !asks.includes(type),
  )
  const isAlone = others.length === 0
  return {
    title: isAlone ? alert.acknowledge : alert.acknowledgeAll(others.length + 1),
    verb: 'acknowledge',
    data: { ticketId: ticket.id, ...(isAlone ? {} : { together: 'yes' }) },
    // After handing on, a leader may still say that they know, but is no longer waited for.
    primary: !isHandedOnBy(ticket, delivery.recipient_id),
  }
}
