import { type IncidentType, urgencyOf } from '../incident-type.ts'
import { isOfPart, type Knowledge } from './knowledge.ts'
import { type Bearer, bearersOf, is, isOnlyHint, weightOf } from './roles.ts'
import {
  clauseOf,
  distance,
  type Found,
  isHintOf,
  isNamed,
  type Read,
  type Reading,
  reading,
  type Scene,
  shareWords,
  type Thing,
} from './scene.ts'
import { isToldAlong } from './told-along.ts'
import { doubtful } from './words/answers.ts'
import { itIsStolen } from './words/corrections.ts'
import { typed } from './words/known-to-others.ts'

const weights = { event: 4, weakEvent: 2.5, nearest: 1.5, longer: 0.3, apart: 0.08, mostApart: 2 }
const unnamed = 2.5
/** Maximum score: a form is never surer than a plain wish about earlier reports. */
const highest = 9.5

/** Returns the best reading of every type that the message gives a reason for. */
export function incidentReadings(read: Read, { types }: Knowledge): Reading[] {
  const best = types.flatMap((type) => bestReading(type, read) ?? [])
  return best.filter((one) => !best.some((other) => sharesHint(one, other)))
}

function bestReading(type: IncidentType, read: Read): Reading | null {
  const causes = [null, ...Object.keys(type.evidence.causes)]
  const readings = causes.flatMap((cause) => readingAs(type, cause, read) ?? [])
  const [first] = readings.sort((a, b) => b.score - a.score)
  const best = first && byTheft(graver(first, readings, type, read), readings, read)
  if (!best?.cause || !isOfPart(best.cause, type)) return best ?? null
  // A lost card is lost, whatever happened to its PIN.
  const ofAll = readings.find(({ whole }) => whole) ?? besidesPart(best, type, read)
  return ofAll ? { ...ofAll, score: best.score } : best
}

/** Handles "Passordet er glemt, og noen kan ha sett det": the urgent event beside the normal one wins. */
function graver(best: Reading, readings: Reading[], type: IncidentType, { scene }: Read): Reading {
  if (urgencyOf(type, best.cause) === 'urgent') return best
  const besides = readings.find(
    ({ cause, because: [, event] }) =>
      event && !event.weak && urgencyOf(type, cause) === 'urgent' && isApart(event, best, scene),
  )
  return besides ? { ...besides, score: Math.max(best.score, besides.score) } : best
}

/** Handles "Mista kortet, det blei stålen": the later clause tells how it was lost. */
function byTheft(best: Reading, readings: Reading[], { text, scene }: Read): Reading {
  const [, loss] = best.because
  if (!loss || !itIsStolen.test(text) || doubtful.test(text)) return best
  const isLater = ({ whole, because: [, event] }: Reading) =>
    whole && event !== undefined && clauseOf(event, scene) > clauseOf(loss, scene)
  const theft = readings.find(isLater)
  return theft ? { ...theft, score: Math.max(best.score, theft.score) } : best
}

/** "Skrev inn feil passord" is only what people do who have forgotten it. */
function isApart(event: Found, { because }: Reading, { words }: Scene): boolean {
  return !because.some((one) => shareWords(one, event)) && !typed.has(words[event.first]?.folded ?? '')
}

/**
 * In "Kortet er borte, og PIN-en har jeg glemt", a hint is enough beside the part's event. "Kortet og lappen
 * med PIN-koden er stjålet", "PC stjålet sammen med kortet og en lapp med PIN": all are gone.
 */
function besidesPart(part: Reading, type: IncidentType, read: Read): Reading | undefined {
  const { scene, events, things } = read
  const others = things.filter((thing) => thing !== part.thing && !thing.modifies && isNamed(thing, type.id))
  const happened = events.happened.filter((event) => event !== part.because.at(-1))
  const rest = { ...read, events: { ...events, happened }, things: others }
  return Object.keys(type.evidence.causes)
    .filter((cause) => !isOfPart(cause, type))
    .flatMap((cause) => readingAs(type, cause, rest) ?? [])
    .find(({ thing, because: [, event] }) => {
      if (!thing || !event) return false
      const together = things.filter((other) => other === thing || isToldAlong(thing, other, scene))
      return isAlone(event, scene) || together.some((one) => distance(one, event, scene) <= nearby)
    })
}

/** Maximum distance, as in "Kortet mitt er borte". */
const nearby = 3

/** Matches "Kort og PIN i samme lommebok, stjålet". */
function isAlone(event: Found, scene: Scene): boolean {
  const clause = clauseOf(event, scene)
  return scene.words.every((word, at) => word.clause !== clause || event.words.includes(at))
}

/** Returns the reading for this cause; null when the things and events give none. */
function readingAs(
  type: IncidentType,
  cause: string | null,
  { scene, events, things }: Read,
): Reading | null {
  const about = bearersOf(type.id, cause, things)
  const able = about.filter((bearer) => canBear(bearer, type, cause))
  const isOwn = (event: Found) => isOfPart(cause ?? '', type) || !isOfNamedPart(event, type.id, things, scene)
  const told = events.happened.filter((event) => tellsOf(event, type.id, cause) && isOwn(event))
  const pair = closest(able, told, scene)
  if (!pair && (cause !== null || able.length === 0)) return null
  const thing = pair?.thing ?? about[0]?.thing ?? null
  const score = weightOf(about) + (pair ? weightOfPair(pair, things, scene) : 0)
  const whole = pair !== null && !isOfPart(cause ?? '', type) && isOfThingItself(pair, things, scene)
  const because = pair ? [pair.thing, pair.event] : about.slice(0, 1).map((bearer) => bearer.thing)
  const named = about.some(is('name'))
  return { ...reading(type.id, Math.min(highest, score), because), cause, thing, named, whole }
}

function tellsOf({ meanings }: Found, type: string, cause: string | null): boolean {
  return meanings.some(
    (meaning) => meaning.as === 'event' && meaning.type === type && meaning.cause === cause,
  )
}

/** "Glemt buypasskort pin" is about the part; "glemt kortet og PIN-koden" is not. */
function isOfNamedPart(event: Found, type: string, things: Thing[], scene: Scene): boolean {
  const parts = things.filter(({ meanings }) =>
    meanings.some((part) => part.as === 'part' && part.type === type && tellsOf(event, type, part.cause)),
  )
  const wholes = things.filter((thing) => isNamed(thing, type))
  return parts.some((part) => wholes.some((whole) => isBeside(part, whole, event, scene)))
}

/** Matches "Kort pin", "PIN-koden min til kortet". */
function isBeside(part: Thing, whole: Thing, event: Found, scene: Scene): boolean {
  if ([part, whole].some((thing) => clauseOf(thing, scene) !== clauseOf(event, scene))) return false
  const between = scene.words.slice(part.last + 1, whole.first).map(({ folded }) => folded)
  const isJoined = between.length <= 3 && between.some((word) => joints.has(word))
  return part.first - whole.last === 1 || isJoined
}

const joints = new Set(['til', 'te', 'pa', 'for', 'to', 'of'])

/** A part's cause needs the part; a thing that only modifies another is not the lost one. */
function canBear(bearer: Bearer, type: IncidentType, cause: string | null): boolean {
  if (isOfPart(cause ?? '', type)) return is('part')(bearer)
  if (bearer.thing.modifies) return is('hint')(bearer) || is('weak hint')(bearer)
  return true
}

function isOfThingItself({ thing, event, apart }: Pair, things: Thing[], scene: Scene): boolean {
  const isNearest = things.every((other) => other === thing || distance(other, event, scene) > apart)
  return isNearest && !event.weak
}

/** "passordet til NHN" is NHN's password, not another system's. */
function sharesHint(one: Reading, other: Reading): boolean {
  return !one.named && other.named && one.thing !== null && isHintOf(one.thing, other.intent)
}

type Pair = { thing: Thing; event: Found; apart: number }

/** Returns the thing and event that fit best. A weak event needs more than a weak hint. */
function closest(bearers: Bearer[], events: Found[], scene: Scene): Pair | null {
  const pairs = bearers.flatMap((bearer) => {
    const able = events.filter(({ weak }) => !weak || !isOnlyHint(bearer) || is('hint')(bearer))
    return able.map((event) => ({ thing: bearer.thing, event, apart: distance(bearer.thing, event, scene) }))
  })
  return pairs.sort((a, b) => strength(b) - strength(a))[0] ?? null
}

function strength({ event, apart }: Pair): number {
  const longer = Math.min(event.words.length - 1, 2) * weights.longer
  return (
    (event.weak ? weights.weakEvent : weights.event + longer) -
    Math.min(weights.mostApart, apart * weights.apart)
  )
}

function weightOfPair(pair: Pair, things: Thing[], scene: Scene): number {
  const others = things.filter(({ modifies }) => !modifies).map((thing) => distance(thing, pair.event, scene))
  return strength(pair) + (pair.apart <= Math.min(...others) ? weights.nearest : 0)
}

/** Returns readings of an event without a named thing: each possible type, and none of them. */
export function unnamedReadings({ events: { happened } }: Read, { types }: Knowledge): Reading[] {
  const possible = types.flatMap(({ id, evidence }) => {
    const whole = Object.keys(evidence.causes).filter((cause) => !isOfPart(cause, { evidence }))
    const because = happened.filter(
      (event) => !event.weak && whole.some((cause) => tellsOf(event, id, cause)),
    )
    return because.length > 0 ? [reading(id, unnamed, because)] : []
  })
  return possible.length > 0 ? [...possible, reading('out-of-scope', unnamed - 0.1, [])] : []
}
