import { followUps } from '../store/codes.ts'
import type { DeliveryRow, FollowUp, Occasion, ToldRow, WebhookRow } from '../store/schema.ts'
import type { PlannedDelivery } from './plan-deliveries.ts'

/** Tells whether the delivery is news for the reporter or the affected person. */
export function isNews({ recipient_kind }: Pick<DeliveryRow, 'recipient_kind'>): boolean {
  return recipient_kind === 'employee'
}

export function isTold(row: DeliveryRow): row is ToldRow {
  return !isNews(row) && !isWebhook(row)
}

/** Tells whether a delivery is for another system. People are told by other rows. */
export function isWebhook<Row extends Pick<DeliveryRow, 'recipient_kind'>>(
  row: Row,
): row is Row & WebhookRow {
  return row.recipient_kind === 'webhook'
}

/** Tells whether the message goes to recipients who were told before. */
export function isFollowUp(occasion: Occasion): occasion is FollowUp {
  return followUps.some((one) => one === occasion)
}

/** Tells whether a failure needs action. Other news is on the employee's own card anyway. */
export function mustBeHeard({ occasion }: Pick<DeliveryRow, 'occasion'>): boolean {
  return occasion === 'comment' || occasion === 'outcome'
}

/** Messages to employees in which the next may revoke the last; all others may come in any order. */
const SEQUENCES: Occasion[][] = [['comment'], ['outcome'], ['decision'], ['confirmation', 'correction']]

type Said = Pick<DeliveryRow, 'occasion'>

export function isInSequence({ occasion }: Said, other: Said): boolean {
  return SEQUENCES.some((those) => those.includes(occasion) && those.includes(other.occasion))
}

export function newsTo(recipient_id: string, occasion: Occasion, about: string): PlannedDelivery {
  return { recipient_kind: 'employee', recipient_id, channel: 'teams', occasion, about }
}

export function newsDetails(row: DeliveryRow): Record<string, string> {
  if (isWebhook(row)) return { webhook: row.recipient_id ?? '' }
  if (!isNews(row)) return {}
  return { person: row.recipient_id ?? '', [row.occasion]: row.about ?? '' }
}
