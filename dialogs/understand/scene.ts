import type { Mention } from './phrasebook.ts'
import type { Message, Word } from './sentence.ts'
import type { Meaning, Sign } from './topics.ts'

export type Found = Mention<Meaning>

/** What a message speaks of: things, what happened, and the words that turn it. */
export type Scene = {
  words: Word[]
  questions: Set<number>
  /** Names, hints and parts that the message really is about. */
  things: Found[]
  /** What did happen. */
  events: Found[]
  /** What might happen, in a question. */
  supposed: Found[]
  /** What did not happen. */
  denied: Found[]
  mentions: Found[]
}

export function sceneOf({ questions }: Message, words: Word[], mentions: Found[]): Scene {
  const scene = { words, questions, mentions, things: [], events: [], supposed: [], denied: [] } as Scene
  const turns = mentions.filter((mention) => mention.meanings.some(isEvent))
  for (const event of turns) {
    if (isNegated(event, scene)) scene.denied.push(event)
    else if (isSupposed(event, scene)) scene.supposed.push(event)
    else scene.events.push(event)
  }
  scene.things = thingsIn(scene)
  return scene
}

export function isEvent(meaning: Meaning): boolean {
  return meaning.as === 'cause' || isSign(meaning, 'found') || isSign(meaning, 'layThere')
}

export function isSign(meaning: Meaning, sign: Sign): boolean {
  return meaning.as === 'sign' && meaning.sign === sign
}

export function hasSign(mention: Found, sign: Sign): boolean {
  return mention.meanings.some((meaning) => isSign(meaning, sign))
}

export function withSign(scene: Pick<Scene, 'mentions'>, sign: Sign): Found[] {
  return scene.mentions.filter((mention) => hasSign(mention, sign))
}

/** How far apart, in words; a clause in between counts as several. */
export function distance(a: Found, b: Found, words: Word[]): number {
  const [first, second] = a.first <= b.first ? [a, b] : [b, a]
  const between = Math.max(0, second.first - first.last)
  const clauses = (words[second.first]?.clause ?? 0) - (words[first.last]?.clause ?? 0)
  return between + clausePrice * Math.max(0, clauses)
}

const clausePrice = 4
const reachOfNegation = 3

/** "ikke mistet", "er ikke borte", "forsvant ikke"; but not "ikke bare borte" nor "finner ikke", which is one phrase. */
function isNegated(event: Found, scene: Scene): boolean {
  const clause = scene.words[event.first]?.clause
  return withSign(scene, 'negation').some((negation) => {
    const word = negation.first
    if (event.words.includes(word) || scene.words[word]?.clause !== clause) return false
    if (withSign(scene, 'notOnly').some((only) => only.first === word)) return false
    if (scene.mentions.some((other) => other.words.length > 1 && other.words.includes(word) && other.meanings.some(isEvent)))
      return false
    const before = event.first - word
    if (before > 0) return before <= reachOfNegation && !eventBetween(word, event.first, scene)
    return word - event.last === 1
  })
}

function eventBetween(from: number, to: number, scene: Scene): boolean {
  return scene.mentions.some((other) => other.first > from && other.last < to && other.meanings.some(isEvent))
}

function isSupposed(event: Found, scene: Scene): boolean {
  const sentence = scene.words[event.first]?.sentence
  const doubts = withSign(scene, 'suspicion')
  return withSign(scene, 'hypothetical').some((sign) => {
    if (doubts.some((doubt) => sign.first >= doubt.first && sign.first <= doubt.last)) return false
    return scene.words[sign.first]?.sentence === sentence && sign.first <= event.first
  })
}

function thingsIn(scene: Scene): Found[] {
  const things = scene.mentions.filter((mention) => mention.meanings.some(isThing))
  return things.filter(
    (thing) =>
      !isDeniedThing(thing, scene) && !isKept(thing, scene) && !isCorrected(thing, things, scene) && !isPlace(thing, scene),
  )
}

export function isThing(meaning: Meaning): boolean {
  return (
    meaning.as === 'name' || meaning.as === 'hint' || meaning.as === 'part' ||
    isSign(meaning, 'privateThing') || isSign(meaning, 'privateAccount')
  )
}

/** "ikke kortet, men pinkoden". */
function isDeniedThing(thing: Found, scene: Scene): boolean {
  const clause = scene.words[thing.first]?.clause
  return withSign(scene, 'negation').some(({ first: word }) => {
    if (scene.words[word]?.clause !== clause || thing.words.includes(word)) return false
    if (scene.mentions.some((other) => other.words.length > 1 && other.words.includes(word))) return false
    return word < thing.first && thing.first - word <= 2 && !eventBetween(word, thing.first + 1, scene)
  })
}

/** "men kortet har jeg": in a part of the sentence where nothing happened. */
function isKept(thing: Found, scene: Scene): boolean {
  const clause = scene.words[thing.first]?.clause
  const same = (mention: Found) => scene.words[mention.first]?.clause === clause
  return withSign(scene, 'kept').some(same) && !scene.events.some(same) && !scene.supposed.some(same)
}

/** "mobilen, eller jeg mener nettbrettet": what came before the repair. */
function isCorrected(thing: Found, things: Found[], scene: Scene): boolean {
  const later = (from: number) => things.some((other) => other.first > from)
  if (withSign(scene, 'repair').some(({ first }) => thing.first < first && later(first))) return true
  return withSign(scene, 'negation').some(({ first }) => {
    const only = withSign(scene, 'only').find((sign) => sign.first > first)
    if (!only || thing.first > first || scene.words[first]?.startsSentence !== true) return false
    const named = things.filter((other) => other.first > only.first)
    return named.length > 0 && !named.some((other) => sameMeaning(other, thing))
  })
}

function sameMeaning(a: Found, b: Found): boolean {
  return a.meanings.some((one) => b.meanings.some((two) => JSON.stringify(one) === JSON.stringify(two)))
}

const placeWords = new Set(['i', 'pa', 'fra', 'under', 'bak', 'in', 'on', 'from', 'at', 'ved', 'under'])

/** "lå i bilen": a place, not the thing. */
function isPlace(thing: Found, scene: Scene): boolean {
  const own = thing.meanings.some((meaning) => isSign(meaning, 'privateThing'))
  if (!own || thing.meanings.some((meaning) => meaning.as === 'name')) return false
  const before = scene.words[thing.first - 1]?.folded ?? ''
  const beforeThat = scene.words[thing.first - 2]?.folded ?? ''
  return placeWords.has(before) || (placeWords.has(beforeThat) && /^(the|my|min|en|ei|a)$/.test(before))
}
