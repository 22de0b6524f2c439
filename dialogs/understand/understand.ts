import type { IncidentType } from '../incident-type.ts'
import { type Events, eventsIn } from './events.ts'
import { incidentReadings, unnamedReadings } from './incident-readings.ts'
import { type Knowledge, knowledgeOf } from './knowledge.ts'
import { elsewhereReadings, talkReadings } from './other-readings.ts'
import type { Reading } from './reading.ts'
import { ruleReadings } from './rule-readings.ts'
import { askingSigns, type Found, type Scene, sentenceOf, withSign } from './scene.ts'
import { secondIncident } from './second-incident.ts'
import { readMessage } from './sentence.ts'
import { ownThings, type Thing, thingsIn } from './things.ts'
import { turnedUpReadings } from './turned-up-readings.ts'
import { type When, whenIn } from './when.ts'

/** The id of an incident type, or what else a message may want (words/talk.ts). */
export type Intent = string

export type Understanding = {
  intent: Intent
  cause: string | null
  device: string | null
  /** Another incident in the same message. */
  also: string | null
  action: 'status' | 'withdraw' | 'add' | null
  /** Other readings that are worth asking about, the likeliest first. */
  alternatives: Intent[]
  /** Whether to ask before anything is opened. */
  ask: boolean
  /** The words that decided. */
  because: string[]
  /** Whether that was asked rather than told, so that the instruction may answer it. */
  asked: boolean
  when: When | null
}

/** Reads a message. Depends on nothing but its arguments; quick as long as `types` is the same array each time. */
export function understand(text: string, types: IncidentType[], now?: Date): Understanding {
  const knowledge = knowledgeOf(types)
  const { words: written, questions } = readMessage(text.slice(0, longestRead))
  const words = knowledge.phrases.splitCompounds(written)
  const scene: Scene = { written, words, questions, mentions: knowledge.phrases.mentionsIn(words) }
  const when = now ? whenIn(text, now) : null
  return { ...decide(scene, knowledge), when }
}

/** What somebody wants is in the beginning, and the time grows with the square of the length. */
const longestRead = 1000
/** Nearer than this, two readings are as likely. */
const margin = 1
/** Below this a reading is worth nothing. */
const least = 1.5
/** From here on nothing else is asked. */
const certain = 11
const mostAlternatives = 4

type Decided = Omit<Understanding, 'when'>

function decide(scene: Scene, knowledge: Knowledge): Decided {
  const events = eventsIn(scene)
  const things = thingsIn(scene, events)
  const ranked = readingsOf(scene, knowledge, events, things)
  const [best] = ranked
  if (!best) return nothingIn(scene)
  const second = secondIncident(best, scene, knowledge, events, things)
  const [first, also] = second && isSaidFirst(second, best) ? [second, best] : [best, second]
  const near = ranked.filter(
    ({ intent, score }) => ![first.intent, also?.intent].includes(intent) && score > best.score - margin,
  )
  const ask = near.length > 0 && best.score < certain
  return {
    intent: first.intent,
    cause: first.cause,
    device: deviceOf(first, things),
    also: also?.intent ?? null,
    action: first.action ?? null,
    alternatives: ask ? near.slice(0, mostAlternatives).map(({ intent }) => intent) : [],
    ask,
    because: wordsOf(first.because, scene),
    asked: isAskedAbout(first, scene),
  }
}

/** Every way to understand it, the likeliest first. */
function readingsOf(scene: Scene, knowledge: Knowledge, events: Events, things: Thing[]): Reading[] {
  const incidents = incidentReadings(scene, knowledge, events, things)
  const unnamed = incidents.length === 0 && ownThings(scene).length === 0
  const readings = [
    ...incidents,
    ...talkReadings(scene),
    ...ruleReadings(scene, events, things),
    ...elsewhereReadings(scene, things),
    ...turnedUpReadings(scene, events, things),
    ...(unnamed ? unnamedReadings(knowledge, events) : []),
  ]
  return readings.filter(({ score }) => score >= least).sort((a, b) => b.score - a.score)
}

function isSaidFirst(one: Reading, other: Reading): boolean {
  return (one.thing?.first ?? 0) < (other.thing?.first ?? 0)
}

function nothingIn(scene: Scene): Decided {
  const intent = scene.words.length === 0 ? 'help' : 'out-of-scope'
  return {
    intent,
    cause: null,
    device: null,
    also: null,
    action: null,
    alternatives: [],
    ask: false,
    because: [],
    asked: isAnyAsked(scene),
  }
}

/** "Hvor leverer jeg PC-en?" asks about what it is about, "kan dere sperre kortet?" does not. */
function isAskedAbout({ intent, cause, because }: Reading, scene: Scene): boolean {
  if (withSign(scene, 'request').length > 0) return false
  if (intent === 'out-of-scope') return isAnyAsked(scene)
  return because.some((mention) => {
    const sentence = sentenceOf(mention, scene)
    const asks = (sign: Found) => sentenceOf(sign, scene) === sentence && sign.first <= mention.first
    return askingSigns(scene).some(asks) || (cause === null && scene.questions.has(sentence))
  })
}

function isAnyAsked(scene: Scene): boolean {
  return scene.questions.size > 0 || askingSigns(scene).length > 0
}

function wordsOf(mentions: Found[], { words }: Scene): string[] {
  const written = mentions.map((mention) => new Set(mention.words.map((at) => words[at]?.text)))
  return [...new Set(written.map((texts) => [...texts].join(' ')))]
}

/** Which kind of thing it is. A part or a screen of a named device is that device. */
function deviceOf({ intent, thing }: Reading, things: Thing[]): string | null {
  if (!thing) return null
  const kinds = (one: Thing) =>
    one.meanings.flatMap((m) => (m.as === 'name' && m.type === intent ? [m.device] : []))
  const own = kinds(thing)
  const known = own.find((kind) => kind !== null) ?? null
  if (!own.includes(null)) return known
  const others = things.filter((other) => other !== thing).flatMap(kinds)
  return others.find((kind) => kind !== null && kind !== known) ?? known
}
