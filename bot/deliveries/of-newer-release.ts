import type { Channel, DeliveryRow, Occasion, RecipientKind } from '../store/schema.ts'

/** Whether a newer release, which runs beside this one or did, has planned it: here nobody knows what is to be said, to whom, how. */
export function isOfNewerRelease({
  occasion,
  channel,
  recipient_kind,
}: Pick<DeliveryRow, 'occasion' | 'channel' | 'recipient_kind'>): boolean {
  return !(
    Object.hasOwn(OCCASIONS, occasion) &&
    Object.hasOwn(CHANNELS, channel) &&
    Object.hasOwn(RECIPIENTS, recipient_kind)
  )
}

const OCCASIONS: Record<Occasion, true> = {
  report: true,
  notice: true,
  overdue: true,
  reminder: true,
  addition: true,
  decision: true,
  withdrawal: true,
  outstanding: true,
  'last-day': true,
  answer: true,
  comment: true,
  outcome: true,
  failure: true,
  confirmation: true,
  correction: true,
  opened: true,
  changed: true,
  confirmed: true,
  resolved: true,
}
const CHANNELS: Record<Channel, true> = { email: true, teams: true, webhook: true }
const RECIPIENTS: Record<RecipientKind, true> = {
  desk: true,
  leader: true,
  deputy: true,
  'next-level': true,
  affected: true,
  'privacy-officer': true,
  duty: true,
  agent: true,
  employee: true,
  webhook: true,
}
