import { clauseOf, type Found, type Scene, withSign } from './scene.ts'
import type { Thing } from './things.ts'

const longestJoin = 4

/** Whether what happened to the first happened to this too. */
export function isToldAlong(thing: Thing, first: Thing, scene: Scene): boolean {
  return isJoined(thing, first, scene) || isClause(thing, scene)
}

/** With "og" or "med" in between. */
function isJoined(one: Thing, other: Thing, scene: Scene): boolean {
  const from = Math.min(one.first, other.first)
  const to = Math.max(one.first, other.first)
  return withSign(scene, 'and').some(({ last }) => last > from && last < to && to - last <= longestJoin)
}

/** Named alone between commas, as in a list, or before what ends it: "kort og nøkler". */
function isClause(thing: Thing, scene: Scene): boolean {
  const clause = clauseOf(thing, scene)
  const end = withSign(scene, 'and').find((and) => and.first > thing.last && clauseOf(and, scene) === clause)
  const before = scene.words.filter((word, at) => word.clause === clause && at < (end?.first ?? Infinity))
  return before.length <= 2
}

/** Whether something else has happened to it; a hint stands right after it: "telefonen er borte". */
export function hasOwnEvent(thing: Thing, own: Found[], scene: Scene): boolean {
  const named = thing.meanings.some(({ as }) => as === 'name' || as === 'part')
  const isOwn = (event: Found) =>
    event.weak ? event.first === thing.last + 1 : clauseOf(event, scene) === clauseOf(thing, scene)
  return named && own.some(isOwn)
}
