import type { IncidentType } from '../incident-type.ts'
import { eventsIn, type Events } from './events.ts'
import { incidentReadings, unnamedReadings } from './incident-readings.ts'
import { type Knowledge, knowledgeOf } from './knowledge.ts'
import { elsewhereReadings, ruleReadings, talkReadings, turnedUpReadings } from './other-readings.ts'
import type { Reading } from './reading.ts'
import { clauseOf, type Found, type Scene, withSign } from './scene.ts'
import { readMessage } from './sentence.ts'
import { ownThings, type Thing, thingsIn } from './things.ts'
import { whenIn } from './when.ts'

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
  /** When it happened, in words with the date, or null. */
  when: string | null
}

/** Nearer than this, two readings are as likely. */
const margin = 1
/** Below this a reading is a guess. */
const guess = 1.5
/** Above this nothing else is asked. */
const certain = 11
const mostAlternatives = 3

/** Reads a message. Depends on nothing but its arguments. */
export function understand(text: string, types: IncidentType[], now?: Date): Understanding {
  const knowledge = knowledgeOf(types)
  const { words: written, questions } = readMessage(text)
  const words = knowledge.phrases.splitCompounds(written)
  const scene: Scene = { words, questions, mentions: knowledge.phrases.mentionsIn(words) }
  const events = eventsIn(scene)
  const things = thingsIn(scene, events)
  const incidents = incidentReadings(scene, knowledge, events, things)
  const readings = [
    ...incidents,
    ...talkReadings(scene),
    ...ruleReadings(scene, events),
    ...elsewhereReadings(scene, things),
    ...turnedUpReadings(scene, events, things),
    ...(incidents.length === 0 && ownThings(scene).length === 0 ? unnamedReadings(knowledge, events) : []),
  ]
  const when = now ? whenIn(text, now) : null
  return { ...decide(readings, scene, knowledge, events, things), when }
}

function decide(readings: Reading[], scene: Scene, knowledge: Knowledge, events: Events, things: Thing[]): Omit<Understanding, 'when'> {
  const ranked = readings.filter(({ score }) => score >= guess).sort(byScore)
  const [best] = ranked
  if (!best) return nothing(scene)
  const second = secondIncident(best, scene, knowledge, events, things)
  const first = second && second.thing && best.thing && second.thing.first < best.thing.first && best.cause !== null ? second : best
  const also = first === best ? second : best
  const alternatives = ranked.filter(({ intent, score }) => intent !== first.intent && intent !== also?.intent && score > best.score - margin)
  const ask = alternatives.length > 0 && best.score < certain
  return {
    intent: first.intent,
    cause: first.cause,
    device: deviceOf(first, things),
    also: also?.intent ?? null,
    action: first.action ?? null,
    alternatives: ask ? alternatives.slice(0, mostAlternatives).map((other) => other.intent) : [],
    ask,
    because: wordsOf(first.because, scene),
  }
}

function byScore(a: Reading, b: Reading): number {
  return b.score - a.score
}

function nothing({ words }: Scene): Omit<Understanding, 'when'> {
  const intent = words.length === 0 ? 'help' : 'out-of-scope'
  return { intent, cause: null, device: null, also: null, action: null, alternatives: [], ask: false, because: [] }
}

function wordsOf(mentions: Found[], { words }: Scene): string[] {
  return [...new Set(mentions.map((mention) => [...new Set(mention.words.map((at) => words[at]?.text))].join(' ')))]
}

/** Which kind of thing it is. A part or a screen of a named device is that device. */
function deviceOf({ intent, thing }: Reading, things: Thing[]): string | null {
  if (!thing) return null
  const kinds = (one: Thing) => one.meanings.flatMap((m) => (m.as === 'name' && m.topic === intent ? [m.device] : []))
  const own = kinds(thing)
  const known = own.find((kind) => kind !== null) ?? null
  if (!own.includes(null)) return known
  const others = things.filter((other) => other !== thing).flatMap(kinds)
  return others.find((kind) => kind !== null && kind !== known) ?? known
}

const fullIncident = 6

/** Something else that it happened to as well: "veska med PC-en og kortet". */
function secondIncident(best: Reading, scene: Scene, knowledge: Knowledge, events: Events, things: Thing[]): Reading | null {
  if (!best.thing || best.cause === null) return null
  const rest = things.filter((thing) => !thing.modifies && !thing.meanings.some((m) => 'topic' in m && m.topic === best.intent) && isAdded(thing, best, scene, events))
  const others = incidentReadings(scene, knowledge, events, rest).filter(({ intent, cause, score }) => intent !== best.intent && cause !== null && score >= fullIncident)
  return others.sort(byScore)[0] ?? null
}

/** Joined with "og" or "med", or in a clause of its own where something happened. */
function isAdded(thing: Thing, best: Reading, scene: Scene, { happened }: Events): boolean {
  const joined = withSign(scene, 'and').some(({ last }) => {
    const between = Math.max(thing.first, best.thing?.first ?? 0) - last
    return between >= 1 && between <= 4 && last > Math.min(thing.first, best.thing?.first ?? 0)
  })
  const ownClause = happened.some((event) => !event.weak && clauseOf(event, scene) === clauseOf(thing, scene) && !best.because.includes(event))
  return joined || ownClause
}
