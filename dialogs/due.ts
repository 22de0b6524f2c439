const SOON_MS = 60 * 60_000

export type Nearness = 'soon' | 'late'

/** Returns null while there is enough time. */
export function nearness(dueAt: Date, now: Date): Nearness | null {
  if (dueAt <= now) return 'late'
  return dueAt <= soonUntil(now) ? 'soon' : null
}

export function soonUntil(now: Date): Date {
  return new Date(now.getTime() + SOON_MS)
}
