import {
  askingSigns,
  clauseOf,
  type Events,
  type Found,
  hasSign,
  isAnyAsked,
  isEvent,
  isLoss,
  isSameClause,
  isSameSentence,
  isWorkThing,
  leadsTo,
  type Scene,
  sentenceOf,
  withSign,
} from './scene.ts'
import { wordSet } from './words/expression.ts'

const reachOfNegation = 3

export function eventsIn(scene: Scene): Events {
  const events: Events = { happened: [], supposed: [], denied: [] }
  for (const event of scene.mentions.filter((one) => isEvent(one) && !isEndOfFinding(one, scene))) {
    if (isDenied(event, scene) || isFormerBelief(event, scene) || isWondered(event, scene))
      events.denied.push(event)
    else if (isSupposed(event, scene) || isAsked(event, scene)) events.supposed.push(event)
    else events.happened.push(event)
  }
  return { ...events, happened: events.happened.map((event) => asSaidOutright(event, events.happened)) }
}

/** Returns the denied events of a message that ends with them: "jeg har ikke mistet kortet". */
export function deniedAtEnd({ denied }: Events, scene: Scene): Found[] {
  if (isAnyAsked(scene) || negations(scene).length === 0) return []
  return denied.filter((event) => clauseOf(event, scene) === scene.words.at(-1)?.clause)
}

/** Matches "igjen i" in "Fant det igjen i jakka", and "er … igjen" around "funnet": alone, left behind. */
function isEndOfFinding(event: Found, scene: Scene): boolean {
  const ends = ({ first, words }: Found) => first < event.first && words.includes(event.first)
  const isAround = ({ first, words }: Found) =>
    event.first < first && words.includes(event.last) && !event.words.includes(first)
  return isLoss(event) && withSign(scene, 'found').some((found) => ends(found) || isAround(found))
}

/** A weak event that fits several causes means the one told outright: dropped and broken is not lost. */
function asSaidOutright(event: Found, happened: Found[]): Found {
  const said = new Set(happened.filter(({ weak }) => !weak).flatMap(({ meanings }) => meanings))
  const meanings = event.meanings.filter((meaning) => said.has(meaning))
  return meanings.length > 0 ? { ...event, meanings } : event
}

/** Matches "ikke mistet", "er ikke borte", "vikaren har ikke fått passord", but not "ikke bare borte". */
function isDenied(event: Found, scene: Scene): boolean {
  return negations(scene).some((negation) => {
    if (clauseOf(negation, scene) !== clauseOf(event, scene) || insteadOf(negation, scene)) return false
    const before = event.first - negation.last
    if (before > 0) return before <= reachOfNegation && !eventBetween(negation.last, event.first, scene)
    return negation.first - event.last === 1 || isAfterHave(negation, event, scene)
  })
}

/** Matches the "ikke" in "vikaren har ikke fått passordet". */
function isAfterHave(negation: Found, event: Found, { words }: Scene): boolean {
  return negation.first < event.last && have.has(words[negation.first - 1]?.folded ?? '')
}

const have = wordSet('har he hev hadde has have had')

/**
 * Returns the "bare" or "det er" after a denial, as in "ikke PC-en, bare kortet" and "ikke PC-en som er
 * borte, det er kortet", when a thing follows.
 */
export function insteadOf(denial: Found, scene: Scene): Found | null {
  const isAfter = (sign: Found) => sign.first > denial.last && isSameSentence(sign, denial, scene)
  const [sign] = [...withSign(scene, 'only'), ...withSign(scene, 'instead')].filter(isAfter)
  if (!sign || !isOfThing(denial, scene)) return null
  const after = scene.mentions.filter(({ first }) => first > sign.last)
  return after.some(isWorkThing) ? sign : null
}

/** Matches "ikke PC-en", but not "er ikke borte". */
function isOfThing({ last }: Found, { mentions }: Scene): boolean {
  return mentions.some((mention) => isWorkThing(mention) && mention.first > last && mention.first - last <= 2)
}

/** Matches "Trodde jeg hadde mistet det, men det er stjålet." */
function isFormerBelief(event: Found, scene: Scene): boolean {
  const clause = clauseOf(event, scene)
  const isBelieved = withSign(scene, 'believed').some((sign) => clauseOf(sign, scene) === clause)
  const isSaid = (other: Found) => isLoss(other) && !other.weak && clauseOf(other, scene) > clause
  return isBelieved && scene.mentions.some(isSaid)
}

/** Matches "Har jeg mistet kortet?" */
function isWondered(event: Found, scene: Scene): boolean {
  const isOfIt = (sign: Found) => isSameClause(sign, event, scene)
  return scene.questions.has(sentenceOf(event, scene)) && withSign(scene, 'haveI').some(isOfIt)
}

/** Returns the negations that do not belong to a phrase such as "finner ikke". */
export function negations(scene: Scene): Found[] {
  const bound = scene.mentions.filter(
    (mention) => isEvent(mention) || hasSign(mention, 'notOnly') || hasSign(mention, 'doubt'),
  )
  return withSign(scene, 'negation').filter(({ first }) => !bound.some(({ words }) => words.includes(first)))
}

export function eventBetween(from: number, to: number, { mentions }: Scene): boolean {
  return mentions.some(
    (mention) => isEvent(mention) && !mention.weak && mention.first > from && mention.last < to,
  )
}

function isSupposed(event: Found, scene: Scene): boolean {
  const before = (sign: Found) => leadsTo(sign, event, scene)
  const asked = askingSigns(scene).some(before)
  if (asked && withSign(scene, 'anyOne').some((sign) => isWithin(event, sign))) return true
  const doubts = withSign(scene, 'doubt')
  const ifs = [...withSign(scene, 'hypothetical'), ...(asked ? withSign(scene, 'om') : [])]
  const isDoubt = ({ first }: Found) => doubts.some((doubt) => first >= doubt.first && first <= doubt.last)
  return ifs.some((sign) => before(sign) && !isDoubt(sign))
}

/**
 * "Får mannen min bruke PC-en?" is no event; "kan dere sperre kortet som er stjålet?" is. "Må jeg levere
 * PC-en når jeg slutter?" asks for a rule; "hvor leverer jeg PC-en når jeg slutter?" tells of leaving.
 */
function isAsked(event: Found, scene: Scene): boolean {
  const before = (sign: Found) => isSameClause(sign, event, scene) && sign.first <= event.first
  if (withSign(scene, 'request').some(before)) return false
  if (withSign(scene, 'verbFirst').some(before)) return true
  const asked = withSign(scene, 'mayI').some(before)
  return asked && (hasCause(event) || withSign(scene, 'me').length === 0)
}

function isWithin(part: Found, whole: Found): boolean {
  return part.first >= whole.first && part.last <= whole.last
}

function hasCause({ meanings }: Found): boolean {
  return meanings.some((meaning) => meaning.as === 'event' && meaning.cause !== null)
}
