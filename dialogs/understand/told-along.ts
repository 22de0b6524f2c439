import { clauseOf, type Found, isWorkThing, type Scene, withSign } from './scene.ts'
import type { Thing } from './things.ts'
import { articles } from './words/small.ts'

// Whether what happened to one thing happened to another, too.

const longestJoin = 4

/** Whether what happened to the first happened to this too. */
export function isToldAlong(thing: Thing, first: Thing, scene: Scene): boolean {
  return isJoined(thing, first, scene) || isListed(thing, first, scene) || isClause(thing, scene)
}

/** With "og" or "med" in between. */
function isJoined(one: Thing, other: Thing, scene: Scene): boolean {
  const from = Math.min(one.first, other.first)
  const to = Math.max(one.first, other.first)
  return withSign(scene, 'and').some(({ last }) => last > from && last < to && to - last <= longestJoin)
}

/** "PC kort og mobil", as it is spoken: nothing but things in between, and an "og" among them or before the last. */
function isListed(one: Thing, other: Thing, scene: Scene): boolean {
  const [first, last] = one.first < other.first ? [one, other] : [other, one]
  const ands = withSign(scene, 'and').map((and) => and.first)
  const ofThings = scene.mentions.filter(isWorkThing).flatMap(({ words }) => words)
  const ends = scene.words.findIndex(
    ({ folded }, at) =>
      at > first.last && !articles.has(folded) && !ofThings.includes(at) && !ands.includes(at),
  )
  const isList = ends === -1 || ends > last.last
  return isList && ands.some((and) => and > first.last && and < (ends === -1 ? Infinity : ends))
}

/** Named alone between commas, as in a list, or before what ends it: "kort og nøkler", or what begins it: "veska med pc". */
function isClause(thing: Thing, scene: Scene): boolean {
  const clause = clauseOf(thing, scene)
  const joins = withSign(scene, 'and').filter((and) => clauseOf(and, scene) === clause)
  const begins = scene.words.findIndex((word) => word.clause === clause)
  const start = joins.find(({ first, last }) => first === begins + 1 && last < thing.first)
  const end = joins.find(({ first }) => first > thing.last)
  const between = scene.words.filter(
    (word, at) => word.clause === clause && at > (start?.last ?? -1) && at < (end?.first ?? Infinity),
  )
  return between.length <= 2
}

/** Whether something else has happened to it; a hint stands right after it: "telefonen er borte". */
export function hasOwnEvent(thing: Thing, own: Found[], scene: Scene): boolean {
  const named = thing.meanings.some(({ as }) => as === 'name' || as === 'part')
  const isOwn = (event: Found) =>
    event.weak ? event.first === thing.last + 1 : clauseOf(event, scene) === clauseOf(thing, scene)
  return named && own.some(isOwn)
}
