import type { Organisation } from '../organisation/organisation.ts'
import type { ToldRow, WebhookRow } from '../store/schema.ts'
import { isDelayed } from '../tickets/is-delayed.ts'
import { isReplaced } from '../tickets/is-replaced.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { DeliveryJson } from './api-shapes.ts'

/** A delivery as its ticket tells of it (design: HTTP). */
export function deliveryJson(
  row: ToldRow | WebhookRow,
  ticket: Ticket,
  organisation: Organisation,
): DeliveryJson {
  const name = recipientName(row, ticket, organisation)
  return {
    id: row.id,
    recipient: { kind: row.recipient_kind, id: row.recipient_id, name, named: row.named_by !== null },
    channel: row.channel,
    occasion: row.occasion,
    state: row.state,
    withheld: row.withheld_at !== null,
    replaced: isReplaced(row, ticket.deliveries),
    attempts: row.attempts,
    lastError: row.last_error,
    reason: row.reason,
    sentAt: row.sent_at?.toISOString() ?? null,
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    delayed: isDelayed(row),
    answeredAt: row.answered_at?.toISOString() ?? null,
    answer: row.answer,
  }
}

/** A desk's or a person's own name; empty when it is not known (yet). */
function recipientName(
  { recipient_kind, recipient_id }: ToldRow | WebhookRow,
  ticket: Ticket,
  organisation: Organisation,
) {
  switch (recipient_kind) {
    case 'desk':
      return organisation.desks[recipient_id ?? '']?.name ?? recipient_id ?? ''
    case 'webhook':
      return recipient_id ?? ''
    case 'privacy-officer':
      return organisation.privacyOfficer?.name ?? ''
    case 'duty':
      return organisation.duty?.name ?? ''
    default:
      return ticket.people.get(recipient_id ?? '')?.name ?? ''
  }
}
