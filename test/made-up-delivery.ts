import type { DeliveryRow } from '../bot/store/schema.ts'

/** A delivery to Buypass that nobody has tried yet, but for what is given. */
export function delivery(given: Partial<DeliveryRow>): DeliveryRow {
  return {
    id: 'delivery',
    ticket_id: 'ticket',
    recipient_kind: 'desk',
    recipient_id: 'buypass',
    named_by: null,
    channel: 'email',
    occasion: 'report',
    state: 'pending',
    attempts: 0,
    created_at: new Date(0),
    due_at: null,
    attempt_started_at: null,
    repeats: 0,
    last_error: null,
    sent_at: null,
    acknowledged_at: null,
    ...given,
  }
}
