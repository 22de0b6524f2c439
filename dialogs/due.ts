const SOON_MS = 60 * 60_000

/** How near the time is by which something is to be done. */
export type Nearness = 'soon' | 'late'

/** Null: there is time. */
export function nearness(dueAt: Date, now: Date): Nearness | null {
  if (dueAt <= now) return 'late'
  return dueAt <= soonUntil(now) ? 'soon' : null
}

/** What is due by then is due soon. */
export function soonUntil(now: Date): Date {
  return new Date(now.getTime() + SOON_MS)
}
