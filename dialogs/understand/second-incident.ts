import type { Events } from './events.ts'
import { incidentReadings } from './incident-readings.ts'
import type { Knowledge } from './knowledge.ts'
import type { Reading } from './reading.ts'
import { clauseOf, type Found, type Scene, withSign } from './scene.ts'
import type { Thing } from './things.ts'

/** A thing and what happened to it, if not so near. */
const fullIncident = 6
const longestJoin = 4

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
  const added = rest.filter(
    (thing) => isJoined(thing, first, scene) || isClause(thing, scene) || hasOwnEvent(thing, own, scene),
  )
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

/** With "og" or "med" in between. */
function isJoined(one: Thing, other: Thing, scene: Scene): boolean {
  const from = Math.min(one.first, other.first)
  const to = Math.max(one.first, other.first)
  return withSign(scene, 'and').some(({ last }) => last > from && last < to && to - last <= longestJoin)
}

/** Named alone between commas, as in a list. */
function isClause(thing: Thing, scene: Scene): boolean {
  return scene.words.filter(({ clause }) => clause === clauseOf(thing, scene)).length <= 2
}

function hasOwnEvent(thing: Thing, own: Found[], scene: Scene): boolean {
  const named = thing.meanings.some(({ as }) => as === 'name' || as === 'part')
  return named && own.some((event) => clauseOf(event, scene) === clauseOf(thing, scene))
}
