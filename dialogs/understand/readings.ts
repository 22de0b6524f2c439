import type { IncidentType } from '../incident-type.ts'
import { breachReadings } from './breach-readings.ts'
import { incidentReadings, unnamedReadings } from './incident-readings.ts'
import type { Knowledge } from './knowledge.ts'
import { elsewhereReadings, talkReadings, turnedUpReadings } from './other-readings.ts'
import { ruleReadings } from './rule-readings.ts'
import { isNamed, type Read, type Reading, type Scene, withSign } from './scene.ts'
import { ownThings } from './things.ts'
import { noSystems, sentBy } from './words/systems.ts'

/** Below this many points a reading is worth nothing. */
const least = 1.5
/** Nearer than this, two readings are as likely. */
const margin = 1

/** Every way to understand a message by its words and the rules, the likeliest first. */
export function readingsOf(read: Read, knowledge: Knowledge): Reading[] {
  const all = incidentReadings(read, knowledge)
  // "Vikaren logget på med kortet mitt": whose password that takes is the card's own.
  const incidents = withSign(read.scene, 'cardUsed').length > 0 ? all.filter(({ named }) => named) : all
  const unnamed = incidents.length === 0 && ownThings(read.scene).length === 0
  const readings = [
    ...incidents,
    ...talkReadings(read.scene),
    ...ruleReadings(read),
    ...elsewhereReadings(read),
    ...turnedUpReadings(read),
    ...breachReadings(read),
    ...(unnamed ? unnamedReadings(read, knowledge) : []),
  ]
  return readings.filter(({ score }) => score >= least).sort((a, b) => b.score - a.score)
}

/** The kinds of incidents that the words fit as well as each other. */
export function tornBetween(readings: Reading[], types: IncidentType[]): Reading[] {
  const [best] = readings
  if (!best) return []
  const near = readings.filter(({ score }) => score > best.score - margin)
  const incidents = near.filter(({ intent }) => types.some(({ id }) => id === intent))
  return incidents.length > 1 ? incidents : []
}

/** "Jeg har glemt passordet mitt": nothing in the words tells which, however usual one of them is. */
export function isNoneNamed(torn: Reading[], { mentions }: Scene): boolean {
  return torn.every(
    ({ intent, thing }) => thing !== null && !mentions.some((mention) => isNamed(mention, intent)),
  )
}

/** "En SMS fra IT", "ringte fra DNB": who wrote is not what the password is for. */
function isSender(at: number, words: Scene['words']): boolean {
  return sentBy.has(words[at - 1]?.folded ?? '')
}

/** "passordet til EPJ": systems are written so, also those that no phrase knows. */
export function isSystemNamed({ words, mentions }: Scene): boolean {
  const known = new Set(mentions.flatMap((mention) => mention.words))
  const capitals = words.filter(
    ({ text, folded }, at) =>
      /^\p{Lu}[\p{L}\d]*[\p{Lu}\d]/u.test(text) && !noSystems.has(folded) && !isSender(at, words),
  )
  return capitals.length < words.length / 2 && capitals.some((word) => !known.has(words.indexOf(word)))
}
