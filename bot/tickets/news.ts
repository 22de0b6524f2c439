import { followUps } from '../store/codes.ts'
import type { DeliveryRow, FollowUp, Occasion, ToldRow, WebhookRow } from '../store/schema.ts'
import type { PlannedDelivery } from './plan-deliveries.ts'

/** News for those whose ticket it is: what is said in it, and what comes of it. */
export function isNews({ recipient_kind }: Pick<DeliveryRow, 'recipient_kind'>): boolean {
  return recipient_kind === 'employee'
}

export function isTold(row: DeliveryRow): row is ToldRow {
  return !isNews(row) && !isWebhook(row)
}

/** What another system is told. People are told by other rows, and nothing of these. */
export function isWebhook<Row extends Pick<DeliveryRow, 'recipient_kind'>>(
  row: Row,
): row is Row & WebhookRow {
  return row.recipient_kind === 'webhook'
}

/** Whether it is told to somebody who was told before. */
export function isFollowUp(occasion: Occasion): occasion is FollowUp {
  return followUps.some((one) => one === occasion)
}

/** Whether somebody must do something when it is not heard. The rest stands on the employee's own card in any case. */
export function mustBeHeard({ occasion }: Pick<DeliveryRow, 'occasion'>): boolean {
  return occasion === 'comment' || occasion === 'outcome'
}

/** What employees hear of which the next may take back the one before. All else may come in any order. */
const SEQUENCES: Occasion[][] = [['comment'], ['outcome'], ['decision'], ['confirmation', 'correction']]

type Said = Pick<DeliveryRow, 'occasion'>

export function isInSequence({ occasion }: Said, other: Said): boolean {
  return SEQUENCES.some((those) => those.includes(occasion) && those.includes(other.occasion))
}

export function newsTo(recipient_id: string, occasion: Occasion, about: string): PlannedDelivery {
  return { recipient_kind: 'employee', recipient_id, channel: 'teams', occasion, about }
}

/** What the history keeps of it besides the delivery. */
export function newsDetails(row: DeliveryRow): Record<string, string> {
  if (isWebhook(row)) return { webhook: row.recipient_id ?? '' }
  if (!isNews(row)) return {}
  return { person: row.recipient_id ?? '', [row.occasion]: row.about ?? '' }
}
