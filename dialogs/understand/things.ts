import { eventBetween, insteadOf, negations } from './events.ts'
import {
  distance,
  type Events,
  type Found,
  hasSign,
  isLoss,
  isNamed,
  isSameClause,
  isSameSentence,
  isWorkThing,
  namesPart,
  type Scene,
  type Thing,
  typesMeant,
  typesOf,
  withSign,
} from './scene.ts'
import { articles, joints, placeWords } from './words/small.ts'
import { asMail, mails, messages, sentBy } from './words/systems.ts'

/** Returns the work things, without those that are denied, still there, corrected or private. */
export function thingsIn(scene: Scene, events: Events): Thing[] {
  const named = scene.mentions.filter(isWorkThing)
  const meant = named.filter(
    (thing) =>
      !isDenied(thing, scene) &&
      !isKept(thing, scene, events) &&
      !isCorrected(thing, named, scene) &&
      !isPrivate(thing, scene) &&
      !isOnPaper(thing, scene),
  )
  if (ownThings(scene).length > 0 && !meant.some((thing) => isNamed(thing))) return []
  return meant.map((thing) => ({ ...thing, modifies: modifies(thing, meant, scene) }))
}

/** Returns the private things that the message is about, not places: "lå i bilen". */
export function ownThings(scene: Scene): Found[] {
  return withSign(scene, 'ownThing').filter((thing) => !isPlace(thing, scene) && !isDenied(thing, scene))
}

/** Matches "ikke kortet, men pinkoden". */
export function isDenied(thing: Found, scene: Scene): boolean {
  return negations(scene).some((negation) => {
    const before = thing.first - negation.first
    const only = before > 0 ? insteadOf(negation, scene) : null
    if (only && thing.first < only.first) return true
    if (before < 1 || before > 2 || !isSameClause(negation, thing, scene)) return false
    return !eventBetween(negation.first, thing.first, scene)
  })
}

/** Matches "men kortet har jeg", "fant kortet, men …": in a clause without an event. */
function isKept(thing: Found, scene: Scene, { happened, supposed }: Events): boolean {
  const here = (mention: Found) => isSameClause(mention, thing, scene)
  if (withSign(scene, 'remains').some((sign) => isWithin(thing, sign))) return true
  const isAboutAnother = (event: Found) =>
    scene.mentions.some((other) => isNamed(other) && !here(other) && isSameClause(other, event, scene))
  const events = [...happened, ...supposed].filter((event) => !event.weak || isAboutAnother(event))
  const isKept = withSign(scene, 'kept').some(here) && !withSign(scene, 'haveI').some(here)
  const isFound = happened.some((event) => hasSign(event, 'found') && here(event))
  const isElsewhere = events.some(
    (event) => !here(event) && (isKept || (isLoss(event) && isAboutAnother(event))),
  )
  return (isKept || isFound) && isElsewhere && !events.some((event) => here(event) && tellsOf(event, thing))
}

/** Matches "Bare mobilen er igjen". */
function isWithin(thing: Found, { first, last }: Found): boolean {
  return thing.first > first && thing.last < last
}

function tellsOf(event: Found, thing: Found): boolean {
  const types = typesMeant(thing)
  return event.meanings.some((told) => told.as === 'event' && types.includes(told.type))
}

/** Matches "mobilen, eller jeg mener nettbrettet" and "PC og kort? Nei, bare PC-en". */
function isCorrected(thing: Found, things: Found[], scene: Scene): boolean {
  const repaired = withSign(scene, 'repair').some(
    ({ first }) => thing.first < first && things.some((other) => other.first > first),
  )
  return repaired || isTakenBack(thing, things, scene) || isLeftOut(thing, things, scene)
}

/** Matches "PC-en, nei mobilen", and nothing more. */
function isTakenBack(thing: Found, things: Found[], { signs, words }: Scene): boolean {
  return (signs.get('no') ?? []).some((no) => {
    const [other, ...more] = things.filter(({ first }) => first > no.last)
    const isNext = other && other.first - no.last <= 2 && other.last === words.length - 1
    return isNext && more.length === 0 && thing.first < no.first && (words[no.first]?.startsClause ?? false)
  })
}

function isLeftOut(thing: Found, things: Found[], scene: Scene): boolean {
  const no = withSign(scene, 'no').find(({ first }) => first > thing.first)
  const only = no && withSign(scene, 'only').find((sign) => isSameSentence(sign, no, scene))
  if (!only) return false
  const named = things.filter(({ first }) => first > only.first)
  return (
    named.length > 0 && !named.some((other) => other.meanings.some((one) => thing.meanings.includes(one)))
  )
}

/** Returns things that are private though work has such things too: "ikke jobbmobilen, men den private". */
export function privatelyOwned(scene: Scene): Found[] {
  const owned = scene.mentions.filter((mention) => isWorkThing(mention) && isPrivate(mention, scene))
  return owned.length > 0 || !scene.mentions.some(isWorkThing) ? owned : withSign(scene, 'private')
}

function isPrivate(thing: Found, scene: Scene): boolean {
  const here = (mention: Found) => isSameClause(mention, thing, scene)
  const called = withSign(scene, 'private').some(
    (sign) => here(sign) && distance(sign, thing, scene) <= 3 && !isOfNext(sign, thing, scene),
  )
  const theirs =
    withSign(scene, 'theirs').some(({ first }) => first - thing.last === 1) &&
    withSign(scene, 'family').some(({ first }) => first < thing.first)
  const isOfWork =
    thing.words.some((at) => ofWork.test(scene.words[at]?.text ?? '')) ||
    withSign(scene, 'work').some((sign) => here(sign) && !hasSign(sign, 'family'))
  return (called || theirs) && !isOfWork
}

/** "Kortet til min egen PC": the words belong to the next thing, not to the first one. */
function isOfNext(sign: Found, thing: Found, { mentions }: Scene): boolean {
  return (
    thing.last < sign.first && mentions.some((other) => isWorkThing(other) && other.first === sign.last + 1)
  )
}

/** Matches "Jobbmobil". */
const ofWork = /^(?:jobb|arbeids|tjeneste|teneste|work)/i

/** "Pasientjournaler på papir" have no password. */
function isOnPaper(thing: Found, scene: Scene): boolean {
  return withSign(scene, 'journalsOnPaper').some(({ words }) => words.includes(thing.first))
}

/** "En e-post fra Microsoft", "noen fra Visma ringte": sender and channel are not the password's system. */
export function isOfSender({ first, last }: Found, { words }: Scene): boolean {
  const before = words.slice(Math.max(0, first - fewBetween), first).map(({ folded }) => folded)
  const isFrom = sentBy.has(before.at(-1) ?? '')
  const isHow = mails.has(words[last]?.folded ?? '') && asMail.has(words[last + 1]?.folded ?? '')
  return isHow || (isFrom && before.some((word) => messages.has(word)))
}

const fewBetween = 7

/** Matches "I bilen", "i min egen bil". */
function isPlace(thing: Found, { words }: Scene): boolean {
  const before = words.slice(0, thing.first).map(({ folded }) => folded)
  return placeWords.has(before.findLast((word) => !articles.has(word)) ?? '')
}

const longestJoint = 3

function modifies(thing: Found, things: Found[], scene: Scene): boolean {
  if (things.some((head) => isPartOf(head, thing) && isJoined(head, thing, scene))) return true
  return (
    isDevice(thing) &&
    things.some((head) => !isDevice(head) && (isCompound(thing, head, scene) || isJoined(head, thing, scene)))
  )
}

function isDevice(thing: Found): boolean {
  return !namesPart(thing) && thing.meanings.some((one) => one.as === 'name' && one.device !== null)
}

/** Matches "pinkoden til kortet". */
function isPartOf(head: Found, whole: Found): boolean {
  return head.meanings.some((part) => part.as === 'part' && isNamed(whole, part.type))
}

/** Matches "PC-laderen", but not "pc kort og mobil". */
function isCompound(thing: Found, head: Found, scene: Scene): boolean {
  return isOfDevice(head, thing) && head.first - thing.last === 1 && isSameClause(head, thing, scene)
}

/** True for a device's charger, screen or password. */
function isOfDevice({ meanings }: Found, device: Found): boolean {
  const types = typesOf(device)
  return meanings.some((one) => one.as === 'part' || ('type' in one && types.includes(one.type)))
}

/** Matches "laderen til den nye PC-en". */
function isJoined(head: Found, thing: Found, { words }: Scene): boolean {
  // In "Kortet til PC-en", the joint "til" is the last word of the name itself.
  const isOneName = joints.has(words[head.last]?.folded ?? '')
  const between = words.slice(isOneName ? head.last : head.last + 1, thing.first)
  return between.length >= 1 && between.length <= longestJoint && joints.has(between[0]?.folded ?? '')
}
