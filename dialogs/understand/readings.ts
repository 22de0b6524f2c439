import type { IncidentType } from '../incident-type.ts'
import { incidentReadings, unnamedReadings } from './incident-readings.ts'
import type { Knowledge } from './knowledge.ts'
import { elsewhereReadings, isOnlyTrouble, talkReadings, turnedUpReadings } from './other-readings.ts'
import { ruleReadings } from './rule-readings.ts'
import {
  askingSigns,
  clauseOf,
  type Found,
  isLoss,
  isNamed,
  leadsTo,
  type Read,
  type Reading,
  reading,
  type Scene,
  shareWords,
  type Thing,
  withSign,
} from './scene.ts'
import { ownThings } from './things.ts'
import { articles, placeWords } from './words/small.ts'
import { noSystems, sentBy } from './words/systems.ts'

/** Minimum score of a reading. */
const least = 1.5
/** Two readings with a smaller difference are equally likely. */
const margin = 1

/** Returns all readings of a message by its words and the rules, likeliest first. */
export function readingsOf(read: Read, knowledge: Knowledge): Reading[] {
  const all = incidentReadings(read, knowledge)
  // "Vikaren logget på med kortet mitt": the login is with the card's own secret.
  const incidents = withSign(read.scene, 'cardUsed').length > 0 ? all.filter(({ named }) => named) : all
  const isTrouble = isOnlyTrouble(read)
  const unnamed = !isTrouble && incidents.length === 0 && ownThings(read.scene).length === 0
  const readings = [
    ...(isTrouble ? [] : incidents),
    ...talkReadings(read.scene),
    ...ruleReadings(read),
    ...elsewhereReadings(read),
    ...turnedUpReadings(read),
    ...breachReadings(read),
    ...(unnamed ? unnamedReadings(read, knowledge) : []),
  ]
  return readings.filter(({ score }) => score >= least).sort((a, b) => b.score - a.score)
}

/** Returns the incident types that the words fit equally well. */
export function tornBetween(readings: Reading[], types: IncidentType[]): Reading[] {
  const [best] = readings
  if (!best) return []
  const near = readings.filter(({ score }) => score > best.score - margin)
  const incidents = near.filter(({ intent }) => types.some(({ id }) => id === intent))
  return incidents.length > 1 ? incidents : []
}

/** "Jeg har glemt passordet mitt": no word tells which one, however common one of them is. */
export function isNoneNamed(torn: Reading[], { mentions }: Scene): boolean {
  return torn.every(
    ({ intent, thing }) => thing !== null && !mentions.some((mention) => isNamed(mention, intent)),
  )
}

/** "En SMS fra IT", "ringte fra DNB": the sender is not the system of the password. */
function isSender(at: number, words: Scene['words']): boolean {
  return sentBy.has(words[at - 1]?.folded ?? '')
}

/** Matches "passordet til EPJ": capitals mark a system, even one that no phrase knows. */
export function isSystemNamed({ words, mentions }: Scene): boolean {
  const known = new Set(mentions.flatMap((mention) => mention.words))
  const capitals = words.filter(
    ({ text, folded }, at) =>
      /^\p{Lu}[\p{L}\d]*[\p{Lu}\d]/u.test(text) && !noSystems.has(folded) && !isSender(at, words),
  )
  return capitals.length < words.length / 2 && capitals.some((word) => !known.has(words.indexOf(word)))
}

const breach = 9

/** Returns readings of a breach without any loss: Straks then gives the contact of a person. */
function breachReadings({ scene, events: { happened }, things }: Read): Reading[] {
  const papers = withSign(scene, 'papersGone').filter((one) => !isContainer(one, scene))
  const done = [...withSign(scene, 'breach'), ...papers, ...sentAstray(scene, things)].filter(
    (one) => !isSupposed(one, scene),
  )
  const isOther = (event: Found) => !done.some((one) => shareWords(one, event))
  const isLost = happened.some(
    (event) =>
      isLoss(event) &&
      isOther(event) &&
      (!event.weak || (isOfOtherClause(event, done, scene) && !isOfPerson(event, scene))),
  )
  const isGone = things.some((thing) => isNamed(thing) && (isLost || isWithPapers(thing, papers, scene)))
  return done.length > 0 && !isGone ? [reading('human', breach, done)] : []
}

/** Matches "Kortet lå i en blå mappe": the folder is only where something lay. */
function isContainer({ first, last }: Found, { words }: Scene): boolean {
  const before = words.slice(first, last).map(({ folded }) => folded)
  const isDescribed = articles.has(before.at(-2) ?? '')
  const place = (isDescribed ? before.slice(0, -1) : before).findLast((word) => !articles.has(word))
  return placeWords.has(place ?? '')
}

/** Matches "Min PC er borte, den var ulåst", but not "gikk bort og lot pc-en stå ulåst". */
function isOfOtherClause(event: Found, done: Found[], scene: Scene): boolean {
  return done.every(({ last }) => scene.words[last]?.clause !== clauseOf(event, scene))
}

/** Matches "Jeg var borte fra pulten, og pc-en sto ulåst". */
function isOfPerson({ first }: Found, { words }: Scene): boolean {
  return ['jeg', 'eg', 'e', 'æ', 'vi', 'me', 'i', 'we'].includes(words[first - 1]?.folded ?? '')
}

/** A password sent to a wrong recipient is a compromised password instead. */
function sentAstray(scene: Scene, things: Thing[]): Found[] {
  const isSecret = things.some(({ meanings }) => meanings.some(({ as }) => as === 'hint' || as === 'part'))
  return isSecret ? [] : withSign(scene, 'wrongReceiver')
}

function isSupposed(one: Found, scene: Scene): boolean {
  const signs = [...askingSigns(scene), ...withSign(scene, 'hypothetical')]
  return signs.some((sign) => leadsTo(sign, one, scene))
}

/** "mista pcen og en pasientperm", "mista en pasientperm og pcen": both are gone. */
function isWithPapers(thing: Thing, papers: Found[], scene: Scene): boolean {
  const ands = withSign(scene, 'and')
  const isAnd = (from: number, to: number) => ands.some(({ first }) => first > from && first < to)
  return papers.some(({ first, last }) =>
    thing.first < last
      ? thing.first > first && isAnd(thing.last, last)
      : thing.first - last <= 3 && isAnd(last, thing.first),
  )
}
