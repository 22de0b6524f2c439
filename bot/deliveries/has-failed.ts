import { NO_LEADER } from '../directory/find-leader.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { isReplaced } from './is-replaced.ts'

type Known = Parameters<typeof isReplaced>[0] & Pick<DeliveryRow, 'due_at'>

/** Whether one of a ticket's deliveries did not get through, is not tried any more, and nothing was done in its place. */
export function hasFailed(deliveries: Known[]): boolean {
  return deliveries.some((delivery) => isGivenUp(delivery) && !isReplaced(delivery, deliveries))
}

/** That no leader was found is told by `leaderState`. */
function isGivenUp({ state, due_at, last_error }: Known): boolean {
  return (state === 'failed' || state === 'unknown') && due_at === null && last_error !== NO_LEADER
}
