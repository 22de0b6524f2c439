import { NO_LEADER } from '../directory/find-leader.ts'
import type { Reason } from '../remote/delivery-failure.ts'
import type { DeliveryRow, TicketRow } from '../store/schema.ts'
import { isReplaced } from './is-replaced.ts'
import { isNews, mustBeHeard } from './news.ts'
import { isCalledOff } from './ticket-state.ts'

type Undelivered = Parameters<typeof isReplaced>[0] & Pick<DeliveryRow, 'due_at' | 'about' | 'reason'>

/** `unknown`: it may have got through. */
export type Lost = { state: 'failed' | 'unknown'; reason: Reason | null }

/**
 * What became of those of a ticket's deliveries that did not get through, or may not have, are not tried any more, and
 * nothing was done in their place. That no leader was found is told by `leaderState`.
 */
export function lostIn(deliveries: Undelivered[], ticket: Pick<TicketRow, 'status' | 'touched_at'>): Lost[] {
  return deliveries
    .filter((one) => isGivenUp(one) && one.last_error !== NO_LEADER && !isReplaced(one, deliveries))
    .filter((one) => !isNews(one) || (mustBeHeard(one) && !isCalledOff(one, ticket)))
    .map(({ state, reason }) => ({ state: state === 'failed' ? 'failed' : 'unknown', reason }))
}

export function isGivenUp({ state, due_at }: Pick<DeliveryRow, 'state' | 'due_at'>): boolean {
  return (state === 'failed' || state === 'unknown') && due_at === null
}
