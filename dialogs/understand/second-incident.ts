import type { Events } from './events.ts'
import { incidentReadings } from './incident-readings.ts'
import type { Knowledge } from './knowledge.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'
import type { Thing } from './things.ts'
import { isToldAlong } from './told-along.ts'

/** A thing and what happened to it, if not so near. */
const fullIncident = 6

/** Something else that it happened to as well: "veska med PC-en og kortet". */
export function secondIncident(
  best: Reading,
  scene: Scene,
  knowledge: Knowledge,
  events: Events,
  things: Thing[],
): Reading | null {
  const { thing: first, cause } = best
  if (!first || cause === null) return null
  const own = events.happened.filter((event) => !event.weak && !best.because.includes(event))
  const rest = things.filter((thing) => thing !== first && !thing.modifies && !isHintOf(best, thing))
  const added = rest.filter((thing) => isToldAlong(thing, first, own, scene))
  const others = incidentReadings(scene, knowledge, events, added).filter(
    (other) =>
      other.intent !== best.intent &&
      other.cause !== null &&
      other.score >= fullIncident &&
      !isSameSecret(best, other),
  )
  return others.sort((a, b) => b.score - a.score)[0] ?? null
}

/** The user name beside the password is not another incident. */
function isHintOf({ intent }: Reading, { meanings }: Thing): boolean {
  return meanings.some((meaning) => meaning.as === 'hint' && meaning.type === intent)
}

/** Who cannot log on with the card has forgotten its PIN and no password. */
function isSameSecret({ thing }: Reading, other: Reading): boolean {
  return !other.named && thing !== null && thing.meanings.some(({ as }) => as === 'part')
}
