import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'

/** The name of the person who last changed the ticket since it was seen; null when it was Straks itself. */
export function changedBy(seen: TicketJson, current: TicketJson, myId: string): string | null {
  const lastSeen = seen.history.at(-1)?.id ?? 0
  const since = current.history.filter(({ id, by }) => id > lastSeen && by && by.id !== myId)
  return since.at(-1)?.by?.name ?? null
}
