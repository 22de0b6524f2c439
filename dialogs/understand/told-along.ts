import { clauseOf, type Found, isNamed, isWorkThing, type Scene, type Thing, withSign } from './scene.ts'
import { articles, sums } from './words/small.ts'

// Rules for things that share an event.

const longestJoin = 4

/** Tells whether the first thing's event also holds for this one. */
export function isToldAlong(thing: Thing, first: Thing, scene: Scene): boolean {
  return isJoined(thing, first, scene) || isListed(thing, first, scene) || isClause(thing, scene)
}

/** Joined by "og" or "med", unless "og er fortsatt pålogget" follows. */
function isJoined(one: Thing, other: Thing, scene: Scene): boolean {
  const from = Math.min(one.first, other.first)
  const to = Math.max(one.first, other.first)
  if (withSign(scene, 'uses').some(({ first }) => first > from && first < to)) return false
  return withSign(scene, 'and').some(({ last }) => last > from && last < to && to - last <= longestJoin)
}

/** Matches spoken lists such as "PC kort og mobil", "kort PC mobil alt": only things and joining words. */
function isListed(one: Thing, other: Thing, scene: Scene): boolean {
  const [first, last] = one.first < other.first ? [one, other] : [other, one]
  const ofList = [...scene.mentions.filter(isWorkThing), ...withSign(scene, 'and')].flatMap(
    ({ words }) => words,
  )
  const isList = scene.words
    .slice(first.last + 1, last.first)
    .every(({ folded }, at) => articles.has(folded) || ofList.includes(first.last + 1 + at))
  return isList && isOfOtherKind(first, last, scene)
}

/** Matches "PC, kort, mobil", and nothing more: the incident is still to be told. */
export function isBareList(things: Thing[], scene: Scene): boolean {
  const named = things.filter((thing) => isNamed(thing) && !thing.modifies)
  const ofThings = [...named, ...withSign(scene, 'and')].flatMap(({ words }) => words)
  const isSmall = (folded: string) => articles.has(folded) || sums.has(folded)
  return (
    new Set(named.map((thing) => kindsNamed(thing).join())).size > 1 &&
    scene.words.every(({ folded }, at) => ofThings.includes(at) || isSmall(folded))
  )
}

/** Matches "PC mobil", but not "Dell PC" or "mobilkort". */
function isOfOtherKind(one: Thing, other: Thing, { words }: Scene): boolean {
  const kinds = kindsNamed(other)
  if ([one, other].every(({ first }) => words[first]?.isPart)) return false
  return isNamed(one) && isNamed(other) && !kindsNamed(one).some((kind) => kinds.includes(kind))
}

function kindsNamed({ meanings }: Thing): string[] {
  return meanings.flatMap((one) => (one.as === 'name' ? [`${one.type} ${one.device ?? 'any'}`] : []))
}

/** True for a thing alone between commas, or at either end of a list: "kort og nøkler", "veska med pc". */
function isClause(thing: Thing, scene: Scene): boolean {
  const clause = clauseOf(thing, scene)
  const joins = withSign(scene, 'and')
  const begins = scene.words.findIndex((word) => word.clause === clause)
  const start = joins.find(({ first, last }) => first === begins + 1 && last < thing.first)
  const end = joins.find(({ first }) => first > thing.last)
  const between = scene.words.filter(
    (word, at) => word.clause === clause && at > (start?.last ?? -1) && at < (end?.first ?? Infinity),
  )
  return between.length <= 2
}

/** Tells whether the thing has its own event; a weak event must follow it: "telefonen er borte". */
export function hasOwnEvent(thing: Thing, own: Found[], scene: Scene): boolean {
  const named = thing.meanings.some(({ as }) => as === 'name' || as === 'part')
  const isOwn = (event: Found) =>
    event.weak ? event.first === thing.last + 1 : clauseOf(event, scene) === clauseOf(thing, scene)
  return named && own.some(isOwn)
}
