import { MINUTE_MS } from '../time/duration.ts'

export const MOMENT_MS = 1_000

/**
 * When to look again at what only somebody else can bring forward: after as long again as it has taken, a minute at most.
 * Each look at a mail takes one of the places that mails have.
 */
export function asLongAgain(since: Date, now: Date): Date {
  const wait = Math.max(now.getTime() - since.getTime(), MOMENT_MS)
  return new Date(now.getTime() + Math.min(wait, MINUTE_MS))
}
