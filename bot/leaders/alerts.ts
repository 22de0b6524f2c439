import type { DeliveryRow, RecipientKind } from '../store/schema.ts'

/** Those who are alerted as leaders, and whose alert asks to be acknowledged. */
export const LEADERS: RecipientKind[] = ['leader', 'deputy', 'next-level']

/** The alerts to leaders and their reminders among a ticket's deliveries, which are in the order of their making. */
export function alertsIn<Row extends Pick<DeliveryRow, 'recipient_kind' | 'occasion'>>(
  deliveries: Row[],
): Row[] {
  return deliveries.filter(
    ({ recipient_kind, occasion }) =>
      LEADERS.includes(recipient_kind) && (occasion === 'report' || occasion === 'reminder'),
  )
}

export function alertsTo(personId: string, deliveries: DeliveryRow[]): DeliveryRow[] {
  return alertsIn(deliveries).filter(({ recipient_id }) => recipient_id === personId)
}

/** Everybody who was alerted, in that order. */
export function leadersAlerted(deliveries: DeliveryRow[]): string[] {
  const ids = alertsIn(deliveries).map(({ recipient_id }) => recipient_id)
  return [...new Set(ids.filter((id) => id !== null))]
}
