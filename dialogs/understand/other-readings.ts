import { negations } from './events.ts'
import {
  clauseOf,
  type Found,
  hasSign,
  isLoss,
  isNamed,
  isSameClause,
  isWorkThing,
  namesPart,
  type Read,
  type Reading,
  reading,
  type Scene,
  shareWords,
  type Thing,
  withSign,
} from './scene.ts'
import { ownThings, privatelyOwned } from './things.ts'
import { wordSet } from './words/expression.ts'
import { indefinite, placeWords, pronouns } from './words/small.ts'

const longer = 0.2

/** Returns readings of talk that is no incident (words/talk.ts), each wish once. */
export function talkReadings({ mentions }: Scene): Reading[] {
  const best = new Map<string, Reading>()
  for (const mention of mentions)
    for (const meaning of mention.meanings) {
      if (meaning.as !== 'talk') continue
      const { intent, action, weight } = meaning
      const score = weight + longer * (mention.words.length - 1)
      const before = best.get(`${intent} ${action}`) ?? reading(intent, 0, [])
      const because = [...before.because, mention]
      best.set(`${intent} ${action}`, { ...before, action, because, score: Math.max(before.score, score) })
    }
  return [...best.values()]
}

const elsewhere = { ownAlone: 10, own: 5.5, matter: 3.5, nothingElse: 2, anotherMatter: 0.5, mostOthers: 1.5 }

/** Returns readings of private things and of matters that others see to. */
export function elsewhereReadings(read: Read): Reading[] {
  const { scene, things } = read
  const own = ownThings(scene)
  const asks = withSign(scene, 'verbFirst').length > 0
  const matters = (['otherMatter', 'otherHarm', 'outage'] as const)
    .flatMap((sign) => withSign(scene, sign))
    .filter((matter) => !asks || !hasSign(matter, 'ruled'))
  const others = Math.min(elsewhere.mostOthers, elsewhere.anotherMatter * (matters.length - 1))
  const nothingElse = things.length === 0 || isOnlyTrouble(read)
  const matter = elsewhere.matter + (nothingElse ? elsewhere.nothingElse : 0) + others
  const isKept = own.length > 0 && things.length === 0 && scene.mentions.some(isWorkThing)
  const ownAlone = [
    ...(things.some((thing) => isNamed(thing)) ? [] : withSign(scene, 'nothingOfWork')),
    ...(isKept ? withSign(scene, 'kept') : []),
    ...(things.length === 0 ? privatelyOwned(scene) : []),
  ]
  const score = Math.max(
    ownAlone.length > 0 ? elsewhere.ownAlone : 0,
    own.length > 0 ? elsewhere.own : 0,
    matters.length > 0 ? matter : 0,
  )
  return score > 0 ? [reading('out-of-scope', score, [...ownAlone, ...own, ...matters])] : []
}

/** "Ingen kommer inn i Gerica", "PC-en oppfører seg rart": names only what is out of order, and tells no more. */
export function isOnlyTrouble({ scene, events: { happened }, things }: Read): boolean {
  const troubles = [...withSign(scene, 'outage'), ...withSign(scene, 'otherHarm')]
  const isPartOf = (one: Found, others: Found[]) => others.some((other) => shareWords(one, other))
  const isOfIt = (thing: Thing) =>
    isNamed(thing)
      ? troubles.some((trouble) => isSameClause(trouble, thing, scene))
      : isPartOf(thing, [...troubles, ...happened])
  return (
    troubles.length > 0 &&
    things.every(isOfIt) &&
    happened.every((event) => event.weak || isPartOf(event, [...troubles, ...things]))
  )
}

const back = { turnedUp: 11, layThere: 4 }

/** Returns a reading when the thing has turned up: the report can be withdrawn. */
export function turnedUpReadings({ scene, events: { happened }, things }: Read): Reading[] {
  const losses = happened.filter((event) => isRealLoss(event, things))
  const turnedUp = happened.filter((event) => hasSign(event, 'found') && !isPartOfLoss(event, losses)).at(-1)
  if (
    turnedUp &&
    isAboutSomething(scene, things) &&
    !losses.some((loss) => comesAfter(loss, turnedUp, scene))
  )
    return [withdraw(back.turnedUp, turnedUp)]
  const itLay = happened.find((event) => hasSign(event, 'itLayThere'))
  if (itLay && losses.length + things.length === 0) return [withdraw(back.turnedUp, itLay)]
  const lay = happened.find((event) => laysThere(event, scene) && !isInIt(event, scene))
  return lay && things.length > 0 && losses.length === 0 ? [withdraw(back.layThere, lay)] : []
}

/** Matches "Mista kortet i går, men fant det i jakka", about one thing. */
export function isFoundSince({ scene, events: { happened }, things }: Read): boolean {
  const losses = happened.filter(isLoss)
  const found = happened.filter((event) => hasSign(event, 'found') && !isPartOfLoss(event, losses)).at(-1)
  const isOne = things.filter(({ modifies }) => !modifies).length === 1 && !things.some(namesPart)
  if (!found || !isOne || losses.length === 0) return false
  const clause = clauseOf(found, scene)
  const said = scene.words.map((word, at) => ({ ...word, at })).filter((word) => word.clause === clause)
  const sinceLoss = Math.max(...losses.map(({ last }) => last))
  // "Politiet har funnet det": others have had it.
  const isOwn = said.every(
    ({ text, at }) => at >= found.first || at <= sinceLoss || ofOwnFind.has(text.toLowerCase()),
  )
  const isDenied = negations(scene).some((negation) => clauseOf(negation, scene) === clause)
  return sinceLoss < found.first && isOwn && !isDenied && said.some(({ folded }) => pronouns.has(folded))
}

const ofOwnFind = wordSet(
  'men og så but and then da har he have jeg eg æ e i vi me we nå no now dag heldigvis luckily fortunately jo just',
)

/** Tells whether the thing was found in that place. "I en blå mappe" describes what it lay in instead. */
export function laysThere(event: Found, { words }: Scene): boolean {
  if (!hasSign(event, 'layThere')) return false
  const [article, , noun] = words.slice(event.last + 1)
  const isDescribed = indefinite.has(article?.folded ?? '') && noun?.clause === article?.clause
  return !isDescribed || placeWords.has(noun?.folded ?? '')
}

/** "Kortet lå i den", about a lost bag: the card is gone as well. */
function isInIt({ last }: Found, { words }: Scene): boolean {
  const [it, next] = words.slice(last + 1)
  return it !== undefined && pronouns.has(it.folded) && next?.clause !== it.clause
}

function withdraw(score: number, because: Found): Reading {
  return { ...reading('my-reports', score, [because]), action: 'withdraw' }
}

/** A weak event counts only if it is about one of the things. */
function isRealLoss(event: Found, things: Thing[]): boolean {
  if (!isLoss(event)) return false
  const isOfNamed = (type: string) => things.some((thing) => isNamed(thing, type))
  return !event.weak || event.meanings.some((one) => one.as === 'event' && isOfNamed(one.type))
}

/** Matches the "found" in "found my note with the PIN". */
function isPartOfLoss(event: Found, losses: Found[]): boolean {
  return losses.some((loss) => shareWords(loss, event))
}

/** Matches a named thing, or "den"; a password does not turn up. */
function isAboutSomething({ words }: Scene, things: Thing[]): boolean {
  if (things.length === 0) return words.some(({ folded }) => pronouns.has(folded))
  return things.some((thing) => !thing.modifies && isNamed(thing))
}

function comesAfter(loss: Found, turnedUp: Found, scene: Scene): boolean {
  return clauseOf(loss, scene) > clauseOf(turnedUp, scene)
}
