import type { IncidentType } from '../incident-type.ts'
import { breachReadings } from './breach-readings.ts'
import { incidentReadings, unnamedReadings } from './incident-readings.ts'
import type { Knowledge } from './knowledge.ts'
import { elsewhereReadings, isOnlyTrouble, talkReadings, turnedUpReadings } from './other-readings.ts'
import { ruleReadings } from './rule-readings.ts'
import { isNamed, type Read, type Reading, type Scene, withSign } from './scene.ts'
import { ownThings } from './things.ts'
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
