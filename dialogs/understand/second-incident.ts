import { urgencyOf } from '../incident-type.ts'
import type { Events } from './events.ts'
import { incidentReadings } from './incident-readings.ts'
import type { Knowledge } from './knowledge.ts'
import type { Reading } from './reading.ts'
import type { Scene } from './scene.ts'
import type { Thing } from './things.ts'
import { isToldAlong } from './told-along.ts'

/** A thing and what happened to it, if not so near. */
const fullIncident = 6

/** Something else that it happened to as well, the urgent before a charger: "veska med PC-en og kortet". */
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
      (other.score >= fullIncident || isOutright(other)) &&
      !isSameSecret(best, other),
  )
  const isUrgent = ({ intent, cause: what }: Reading) =>
    knowledge.types.some((type) => type.id === intent && urgencyOf(type, what) === 'urgent')
  return others.sort((a, b) => Number(isUrgent(b)) - Number(isUrgent(a)) || b.score - a.score)[0] ?? null
}

/** The last of a list is far from what happened to it. */
function isOutright({ named, because }: Reading): boolean {
  return named && because.every(({ weak }) => !weak)
}

/** What is told along is gone as well, and nothing to choose between: "pc, lader og kort". */
export function isToldWith(best: Reading, other: Reading, scene: Scene): boolean {
  const { thing } = other
  if (!thing || !best.thing || thing === best.thing) return false
  return (
    isToldAlong(thing, best.thing, [], scene) && other.because.at(-1)?.first === best.because.at(-1)?.first
  )
}

/** The user name beside the password is not another incident. */
function isHintOf({ intent }: Reading, { meanings }: Thing): boolean {
  return meanings.some((meaning) => meaning.as === 'hint' && meaning.type === intent)
}

/** Who cannot log on with the card has forgotten its PIN and no password. */
function isSameSecret({ thing }: Reading, other: Reading): boolean {
  return !other.named && thing !== null && thing.meanings.some(({ as }) => as === 'part')
}
