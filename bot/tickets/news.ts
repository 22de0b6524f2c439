import type { DeliveryRow, FollowUp, Occasion, ToldRow } from '../store/schema.ts'
import type { PlannedDelivery } from './plan-deliveries.ts'

/** News for those whose ticket it is: what is said in it, and what comes of it. */
export function isNews({ recipient_kind }: Pick<DeliveryRow, 'recipient_kind'>): boolean {
  return recipient_kind === 'employee'
}

export function isTold(row: DeliveryRow): row is ToldRow {
  return !isNews(row)
}

/** Whether it is told to somebody who was told before. */
export function isFollowUp(occasion: Occasion): occasion is FollowUp {
  return ['reminder', 'addition', 'decision', 'withdrawal'].includes(occasion)
}

/** Whether somebody must do something when it is not heard. The rest stands on the employee's own card in any case. */
export function mustBeHeard({ occasion }: Pick<DeliveryRow, 'occasion'>): boolean {
  return occasion === 'comment' || occasion === 'outcome'
}

export function newsTo(recipientId: string, occasion: Occasion, about: string): PlannedDelivery {
  return { kind: 'employee', recipientId, channel: 'teams', occasion, about }
}

/** What the history keeps of it besides the delivery. */
export function newsDetails(row: DeliveryRow): Record<string, string> {
  if (!isNews(row)) return {}
  return { person: row.recipient_id ?? '', [row.occasion]: row.about ?? '' }
}
