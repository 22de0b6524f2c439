import { urgencyOf } from '../incident-type.ts'
import { incidentReadings } from './incident-readings.ts'
import type { Knowledge } from './knowledge.ts'
import type { Likely } from './learned-in.ts'
import {
  distance,
  type Found,
  isHintOf,
  namesPart,
  type Read,
  type Reading,
  type Scene,
  shareWords,
  type Thing,
  typesMeant,
  typesOf,
} from './scene.ts'
import { hasOwnEvent, isToldAlong } from './told-along.ts'

/** Score of a thing and its event, at some distance. */
const fullIncident = 6

/** Returns the other incidents, urgent ones first: "veska med PC-en og kortet". */
export function otherIncidents(best: Reading, read: Read, knowledge: Knowledge): Reading[] {
  const { scene, events, things } = read
  const { thing: first, cause } = best
  const isKnown = cause !== null || hasNoCauses(best, knowledge)
  if (!isKnown) return []
  const own = events.happened.filter((event) => !best.because.some((one) => shareWords(one, event)))
  const rest = things.filter((thing) => thing !== first && !thing.modifies)
  const kinds = [...Map.groupBy(things, (thing) => typesOf(thing).join(' ')).values()]
  const added = rest.filter((thing) => {
    const others = kinds.filter(([one]) => one && !sharesType(thing, one)).flat()
    const nearest = own.filter((event) => isNearest(thing, event, others, scene))
    if (hasOwnEvent(thing, nearest, scene)) return true
    // A phone's PIN says nothing about a card, and a user name nothing beside the password.
    if (cause === null || first === null || isHintOf(thing, best.intent) || namesPart(thing)) return false
    return isToldAlong(thing, first, scene)
  })
  const others = incidentReadings({ ...read, things: added }, knowledge)
    .filter((other) => isAnother(other, best))
    .sort((a, b) => b.score - a.score)
  const ranked = urgentFirst(others, knowledge)
  return ranked.filter(({ thing }, at) => ranked.findIndex((other) => other.thing === thing) === at)
}

/** Orders incidents: the first in the text, then the others with urgent ones first. */
export function inOrder(
  best: Reading,
  others: Reading[],
  learned: Map<string, Likely>,
  knowledge: Knowledge,
): { first: Reading; besides: Reading[] } {
  // The learned shares tell which of several is only mentioned.
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
  // "PC-en er borte, telefonen er låst" reports no password.
  if (other.thing && !typesMeant(other.thing).includes(other.intent)) return false
  // A shared event holds for every named thing, but not for a mere hint.
  if (other.because.some((one) => best.because.some((told) => shareWords(one, told)))) return other.named
  return other.score >= fullIncident || isOutright(other)
}

function urgency({ intent, cause }: Reading, { types }: Knowledge): number {
  return types.some((type) => type.id === intent && urgencyOf(type, cause) === 'urgent') ? 1 : 0
}

/** Nearer than any thing of another kind: the password to NHN is NHN's only. */
function isNearest(thing: Thing, event: Found, others: Thing[], scene: Scene): boolean {
  const apart = distance(thing, event, scene)
  return others.every((other) => distance(other, event, scene) > apart)
}

function sharesType(one: Thing, other: Thing): boolean {
  const types = typesOf(one)
  return typesOf(other).some((type) => types.includes(type))
}

/** The last thing of a list is far from the event, so a name and a strong event are enough. */
function isOutright({ named, because }: Reading): boolean {
  return named && because.every(({ weak }) => !weak)
}

/** Somebody who cannot log on with the card has forgotten its PIN, not a password. */
function isSameSecret({ thing }: Reading, other: Reading): boolean {
  return !other.named && thing !== null && namesPart(thing)
}
