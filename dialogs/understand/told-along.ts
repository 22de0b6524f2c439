import { clauseOf, type Found, isNamed, isWorkThing, type Scene, type Thing, withSign } from './scene.ts'
import { articles, sums } from './words/small.ts'

// Whether what happened to one thing happened to another, too.

const longestJoin = 4

/** Whether what happened to the first happened to this too. */
export function isToldAlong(thing: Thing, first: Thing, scene: Scene): boolean {
  return isJoined(thing, first, scene) || isListed(thing, first, scene) || isClause(thing, scene)
}

/** With "og" or "med" in between, and not "og er fortsatt pålogget". */
function isJoined(one: Thing, other: Thing, scene: Scene): boolean {
  const from = Math.min(one.first, other.first)
  const to = Math.max(one.first, other.first)
  if (withSign(scene, 'uses').some(({ first }) => first > from && first < to)) return false
  return withSign(scene, 'and').some(({ last }) => last > from && last < to && to - last <= longestJoin)
}

/** "PC mobil", "PC kort og mobil", "kort PC mobil alt", as it is spoken: nothing but things in between, and what makes a list of them. */
function isListed(one: Thing, other: Thing, scene: Scene): boolean {
  const [first, last] = one.first < other.first ? [one, other] : [other, one]
  const ands = withSign(scene, 'and').map((and) => and.first)
  const ofThings = scene.mentions.filter(isWorkThing).flatMap(({ words }) => words)
  const ends = scene.words.findIndex(
    ({ folded }, at) =>
      at > first.last && !articles.has(folded) && !ofThings.includes(at) && !ands.includes(at),
  )
  const isList = ends === -1 || ends > last.last
  const isSummed = sums.has(scene.words[ends]?.folded ?? '')
  const isLong = isList && named(first, ends, scene) >= longList
  return (
    isList &&
    (isSummed ||
      isLong ||
      isOfOtherKind(first, last, scene) ||
      ands.some((and) => and > first.last && and < (ends === -1 ? Infinity : ends)))
  )
}

/** "PC, kort, mobil", and no more: what became of them is still to be told. */
export function isBareList(things: Thing[], scene: Scene): boolean {
  const named = things.filter((thing) => isNamed(thing) && !thing.modifies)
  const ofThings = [...named, ...withSign(scene, 'and')].flatMap(({ words }) => words)
  const isSmall = (folded: string) => articles.has(folded) || sums.has(folded)
  return (
    new Set(named.map((thing) => kindsNamed(thing).join())).size > 1 &&
    scene.words.every(({ folded }, at) => ofThings.includes(at) || isSmall(folded))
  )
}

const longList = 3

/** "PC mobil", and not "Dell PC" or "mobilkort". */
function isOfOtherKind(one: Thing, other: Thing, scene: Scene): boolean {
  const kinds = kindsNamed(other)
  if (isPart(one, scene) && isPart(other, scene)) return false
  return isNamed(one) && isNamed(other) && !kindsNamed(one).some((kind) => kinds.includes(kind))
}

function isPart({ first }: Thing, { words }: Scene): boolean {
  return words[first]?.isPart ?? false
}

function kindsNamed({ meanings }: Thing): string[] {
  return meanings.flatMap((one) => (one.as === 'name' ? [`${one.type} ${one.device ?? 'any'}`] : []))
}

/** How many are named in a row, from what comes before the first on. */
function named({ first }: Thing, ends: number, { mentions }: Scene): number {
  const inRow = mentions.filter((mention) => isNamed(mention) && (ends === -1 || mention.first < ends))
  const before = inRow.filter((mention) => mention.first < first).toReversed()
  const broken = before.findIndex(({ last }, at) => last + 1 !== (before[at - 1]?.first ?? first))
  return inRow.length - before.length + (broken === -1 ? before.length : broken)
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
