import { NO_LEADER } from '../directory/find-leader.ts'
import type { DeliveryRow } from '../store/schema.ts'

type Replaceable = Pick<
  DeliveryRow,
  'recipient_kind' | 'recipient_id' | 'named_by' | 'channel' | 'occasion' | 'state' | 'last_error'
>

/** What was tried gives way to what was done in its place: a mail to the same person, a leader who was named. */
export function isReplaced(delivery: Replaceable, all: Replaceable[]): boolean {
  const { state, channel, occasion, last_error } = delivery
  if (channel !== 'teams' || (state !== 'failed' && state !== 'unknown')) return false
  if (last_error === NO_LEADER)
    return all.some((other) => other.named_by !== null && other.last_error !== NO_LEADER)
  return all.some(
    (other) =>
      other.channel === 'email' &&
      other.occasion === occasion &&
      recipientOf(other) === recipientOf(delivery),
  )
}

/** Whether somebody who was mailed instead may have got what was tried before. */
export function mayHaveBeenReached(mail: Replaceable, all: Replaceable[]): boolean {
  const isTheirs = (one: Replaceable) => recipientOf(one) === recipientOf(mail)
  return all.some((one) => one.state === 'unknown' && isTheirs(one) && isReplaced(one, all))
}

/** A desk or a person; the kind alone where there is but one of it. */
export function recipientOf({ recipient_kind, recipient_id }: Replaceable): string {
  return recipient_id ?? recipient_kind
}
