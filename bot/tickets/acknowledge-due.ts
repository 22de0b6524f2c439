import type { Organisation } from '../organisation/organisation.ts'
import type { TicketRow } from '../store/schema.ts'
import { addDuration } from '../time/duration.ts'
import type { PlannedDelivery } from './plan-deliveries.ts'
import { afterQuietTime } from './quiet-time.ts'

/**
 * Until when an acknowledgement is in time: before the next level would be told, as the times are when it is opened.
 * Null when nobody is alerted.
 */
export function acknowledgeDue(
  { opened_at, urgency }: Pick<TicketRow, 'opened_at' | 'urgency'>,
  planned: PlannedDelivery[],
  { nextLevelAfter, quiet }: Organisation['escalation'],
): Date | null {
  if (!planned.some(({ recipient_kind: kind }) => kind === 'leader' || kind === 'next-level')) return null
  const due = addDuration(opened_at, nextLevelAfter)
  return urgency === 'urgent' ? due : afterQuietTime(due, quiet)
}
