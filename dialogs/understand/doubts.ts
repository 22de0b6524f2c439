import type { Knowledge } from './knowledge.ts'
import { isNoneNamed, isSystemNamed, tornBetween } from './readings.ts'
import { isLoss, type Read, type Reading, type Scene, withSign } from './scene.ts'
import type { Weighed } from './weigh.ts'

/** A reading with a smaller share leads to a question, together with others not far behind. */
const sure = 0.5
/** The share that is enough when the words fit two types equally, with or without a named thing. */
const sureWhenTorn = { named: 0.75, unnamed: 0.95 }
export const worthAsking = 0.12
const mostAlternatives = 4

/** Returns other readings that are worth a question, likeliest first; none when the best one is sure. */
export function doubts(
  told: (string | undefined)[],
  best: Weighed,
  ranked: Weighed[],
  readings: Reading[],
  scene: Scene,
  { types }: Knowledge,
): string[] {
  const torn = tornBetween(readings, types)
  const isTorn = (intent: string) => torn.some((one) => one.intent === intent)
  const sureEnough = sureWhenTorn[torn.some(({ thing }) => thing !== null) ? 'named' : 'unnamed']
  const isUndecided =
    isTorn(best.intent) && !isSystemNamed(scene) && (isNoneNamed(torn, scene) || best.share < sureEnough)
  if (!isUndecided && best.share >= sure) return []
  return ranked
    .filter(({ intent, share }) => !told.includes(intent) && (share >= worthAsking || isTorn(intent)))
    .slice(0, mostAlternatives)
    .map(({ intent }) => intent)
}

/**
 * Returns the types that many keep in a bag or wallet, for "Lommeboka er borte", "noen tok veska mi": such a
 * loss is not reported by itself. A longer text says what was in it.
 */
export function mayBeIn({ scene, events: { happened } }: Read): string[] | null {
  if (scene.written.length > mostWords || !happened.some((event) => isLoss(event))) return null
  if (withSign(scene, 'nothingOfWork').length > 0) return null
  const kept = scene.mentions.flatMap(({ meanings }) =>
    meanings.flatMap((one) => (one.as === 'kept in' ? [one.type] : [])),
  )
  return kept.length > 0 ? [...new Set(kept)] : null
}

const mostWords = 6
