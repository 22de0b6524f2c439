import { urgencyOf } from '../incident-type.ts'
import { incidentReadings } from './incident-readings.ts'
import type { Knowledge } from './knowledge.ts'
import type { Likely } from './learned-in.ts'
import {
  distance,
  type Found,
  namesPart,
  type Read,
  type Reading,
  type Scene,
  type Thing,
  typesMeant,
  typesOf,
} from './scene.ts'
import { hasOwnEvent, isToldAlong } from './told-along.ts'

/** A thing and what happened to it, if not so near. */
const fullIncident = 6

/** What else it happened to as well, the urgent before a charger: "veska med PC-en og kortet". */
export function otherIncidents(best: Reading, read: Read, knowledge: Knowledge): Reading[] {
  const { scene, events, things } = read
  const { thing: first, cause } = best
  const isKnown = cause !== null || hasNoCauses(best, knowledge)
  if (!isKnown) return []
  const own = events.happened.filter((event) => !best.because.some((one) => shareWords(one, event)))
  const rest = things.filter((thing) => thing !== first && !thing.modifies)
  const added = rest.filter((thing) => {
    const nearest = own.filter((event) => isNearest(thing, event, things, scene))
    if (hasOwnEvent(thing, nearest, scene)) return true
    // The PIN of a phone says nothing of a card: what is lost with it must be named.
    if (cause === null || first === null || isHintOf(best, thing) || namesPart(thing)) return false
    return isToldAlong(thing, first, scene)
  })
  const others = incidentReadings({ ...read, things: added }, knowledge)
    .filter((other) => isAnother(other, best))
    .sort((a, b) => b.score - a.score)
  const ranked = urgentFirst(others, knowledge)
  return ranked.filter(({ thing, named }, at) => {
    const isNew = ranked.findIndex((other) => other.thing === thing) === at
    return isNew && (at === 0 || named)
  })
}

/** What is said first is the first, and of the others the urgent. */
export function inOrder(
  best: Reading,
  others: Reading[],
  learned: Map<string, Likely>,
  knowledge: Knowledge,
): { first: Reading; besides: Reading[] } {
  // What was learned knows which of several is only spoken of.
  const thinkable = others.filter(({ intent }) => (learned.get(intent)?.share ?? 1) >= leastThinkable)
  const first = thinkable.reduce(saidFirst, best)
  const besides = [best, ...others].filter((one) => one !== first)
  return { first, besides: urgentFirst(besides, knowledge) }
}

const leastThinkable = 0.01

function saidFirst(one: Reading, other: Reading): Reading {
  return (other.thing?.first ?? 0) < (one.thing?.first ?? 0) ? other : one
}

function urgentFirst(readings: Reading[], knowledge: Knowledge): Reading[] {
  return readings.toSorted((a, b) => urgency(b, knowledge) - urgency(a, knowledge))
}

function hasNoCauses({ intent }: Reading, { types }: Knowledge): boolean {
  return types.some(({ id, causes }) => id === intent && causes.length === 0)
}

function isAnother(other: Reading, best: Reading): boolean {
  if (other.intent === best.intent || other.cause === null || isSameSecret(best, other)) return false
  // "PC-en er borte, telefonen er låst" asks for no password.
  if (other.thing && !typesMeant(other.thing).includes(other.intent)) return false
  // What happened to the first happened to all that are told along with it, and to nothing that is only hinted at.
  if (other.because.some((one) => best.because.some((told) => shareWords(one, told)))) return other.named
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

/** The last of a list is far from what happened to it. */
function isOutright({ named, because }: Reading): boolean {
  return named && because.every(({ weak }) => !weak)
}

/** The user name beside the password is not another incident. */
function isHintOf({ intent }: Reading, { meanings }: Thing): boolean {
  return meanings.some((meaning) => meaning.as === 'hint' && meaning.type === intent)
}

/** Who cannot log on with the card has forgotten its PIN and no password. */
function isSameSecret({ thing }: Reading, other: Reading): boolean {
  return !other.named && thing !== null && namesPart(thing)
}
