import type { PersonJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'

/**
 * The person who last changed the ticket since it was seen; null when it was Straks itself. That can be who asks: what
 * was saved and never heard of, because the answer was lost, must not be done once more unasked.
 */
export function changedBy(seen: TicketJson, current: TicketJson): PersonJson | null {
  const lastSeen = seen.history.at(-1)?.id ?? 0
  return current.history.findLast(({ id, by }) => id > lastSeen && by !== null)?.by ?? null
}
