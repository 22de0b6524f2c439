import type { AlertJson } from '../../bot/helpdesk/alert-shapes.ts'

/**
 * What waits by now, and what was dealt with in this view where it stood: nothing vanishes under somebody's hand.
 * @param dealtWith by number, as it was answered
 */
export function keptInPlace(
  shown: AlertJson[],
  waiting: AlertJson[],
  dealtWith: ReadonlyMap<string, AlertJson>,
): AlertJson[] {
  const all = waiting.map((alert) => alert)
  for (const [at, { number }] of shown.entries()) {
    const kept = dealtWith.get(number)
    if (!kept || all.some((one) => one.number === number)) continue
    const before = shown[at - 1]?.number
    all.splice(all.findIndex((one) => one.number === before) + 1, 0, kept)
  }
  return all
}
