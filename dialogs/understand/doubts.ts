import type { Knowledge } from './knowledge.ts'
import { isNoneNamed, isSystemNamed, tornBetween } from './readings.ts'
import { isLoss, isNamed, type Read, type Reading, type Scene, withSign } from './scene.ts'
import type { Weighed } from './weigh.ts'

/** A reading with a smaller share than this is asked about, and the others that are not far behind with it. */
const sure = 0.5
/** Between two kinds of incidents that the words fit equally, and where no thing is named at all. */
const sureWhenTorn = { named: 0.75, unnamed: 0.95 }
export const worthAsking = 0.12
const mostAlternatives = 4

/** The other readings that are worth asking about, the likeliest first; none when the best one is sure. */
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
 * "Lommeboka er borte", "noen tok veska mi" are nobody's business here, but for what many keep in them. Whoever says
 * more says what was in it.
 */
export function mayBeIn({ scene, events: { happened } }: Read): string[] | null {
  if (scene.written.length > mostWords || !happened.some((event) => isLoss(event))) return null
  if (withSign(scene, 'nothingOfWork').length > 0) return null
  const { mentions } = scene
  const kept = mentions
    .flatMap(({ meanings }) => meanings.flatMap((one) => (one.as === 'kept in' ? [one.type] : [])))
    .filter((type) => !mentions.some((mention) => isNamed(mention, type)))
  return kept.length > 0 ? [...new Set(kept)] : null
}

const mostWords = 6
