import { urgencyOf } from '../incident-type.ts'
import type { Events } from './events.ts'
import { incidentReadings } from './incident-readings.ts'
import type { Knowledge } from './knowledge.ts'
import type { Reading } from './reading.ts'
import { distance, type Found, type Scene } from './scene.ts'
import type { Thing } from './things.ts'
import { hasOwnEvent, isToldAlong } from './told-along.ts'

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
  const isKnown = cause !== null || hasNoCauses(best, knowledge)
  if (!isKnown) return null
  const own = events.happened.filter((event) => !best.because.some((one) => shareWords(one, event)))
  const rest = things.filter((thing) => thing !== first && !thing.modifies)
  const added = rest.filter((thing) => {
    const nearest = own.filter((event) => isNearest(thing, event, things, scene))
    if (hasOwnEvent(thing, nearest, scene)) return true
    return cause !== null && first !== null && !isHintOf(best, thing) && isToldAlong(thing, first, scene)
  })
  const others = incidentReadings(scene, knowledge, events, added).filter((other) => isAnother(other, best))
  return others.sort((a, b) => urgency(b, knowledge) - urgency(a, knowledge) || b.score - a.score)[0] ?? null
}

function hasNoCauses({ intent }: Reading, { types }: Knowledge): boolean {
  return types.some(({ id, causes }) => id === intent && causes.length === 0)
}

function isAnother(other: Reading, best: Reading): boolean {
  if (other.intent === best.intent || other.cause === null || isSameSecret(best, other)) return false
  return other.score >= fullIncident || isOutright(other)
}

function urgency({ intent, cause }: Reading, { types }: Knowledge): number {
  return types.some((type) => type.id === intent && urgencyOf(type, cause) === 'urgent') ? 1 : 0
}

function shareWords(one: Found, other: Found): boolean {
  return one.words.some((word) => other.words.includes(word))
}

/** Nearer than any thing of another kind: the password to NHN is no other than NHN's. */
function isNearest(thing: Thing, event: Found, things: Thing[], scene: Scene): boolean {
  const apart = distance(thing, event, scene)
  return things.every((other) => sharesType(thing, other) || distance(other, event, scene) > apart)
}

function sharesType(one: Thing, other: Thing): boolean {
  const types = typesOf(one)
  return typesOf(other).some((type) => types.includes(type))
}

function typesOf({ meanings }: Thing): string[] {
  return meanings.flatMap((one) => ('type' in one ? [one.type] : []))
}

/** The last of a list is far from what happened to it. */
function isOutright({ named, because }: Reading): boolean {
  return named && because.every(({ weak }) => !weak)
}

/** A thing that is told along is gone as well, and nothing to choose between: "pc, lader og kort". */
export function isToldWith(best: Reading, other: Reading, scene: Scene): boolean {
  const { thing } = other
  if (!thing || !best.thing || thing === best.thing) return false
  return isToldAlong(thing, best.thing, scene) && other.because.at(-1)?.first === best.because.at(-1)?.first
}

/** The user name beside the password is not another incident. */
function isHintOf({ intent }: Reading, { meanings }: Thing): boolean {
  return meanings.some((meaning) => meaning.as === 'hint' && meaning.type === intent)
}

/** Who cannot log on with the card has forgotten its PIN and no password. */
function isSameSecret({ thing }: Reading, other: Reading): boolean {
  return !other.named && thing !== null && thing.meanings.some(({ as }) => as === 'part')
}
