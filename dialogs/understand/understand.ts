import type { IncidentType } from '../incident-type.ts'
import { deviceOf, devicesTold } from './devices.ts'
import { doubts, mayBeIn, worthAsking } from './doubts.ts'
import { deniedAtEnd } from './events.ts'
import { type Knowledge, knowledgeOf } from './knowledge.ts'
import { likelyIn, withoutThings, wordsLearned } from './learned-in.ts'
import { inOrder, otherIncidents } from './other-incidents.ts'
import { readScene } from './read-scene.ts'
import { readingsOf } from './readings.ts'
import { isToldApart } from './rule-readings.ts'
import {
  askingSigns,
  type Found,
  isAnyAsked,
  leadsTo,
  type Read,
  type Reading,
  type Scene,
  sentenceOf,
  typesOf,
  withSign,
} from './scene.ts'
import { isBareList } from './told-along.ts'
import { type Weighed, weigh } from './weigh.ts'
import { type When, whenIn } from './when.ts'

/** The id of an incident type, or another intent (words/talk.ts). */
export type Intent = string

export type Understanding = Meant & { when: When | null }

export type Incident = { type: string; cause: string | null; device: string | null }

/** The meaning of a message as a whole, without its time. */
export type Meant = {
  intent: Intent
  cause: string | null
  /** The kind of device; the first when there are several. */
  device: string | null
  /** All kinds of devices; those of the other incident when this one has none. */
  devices: string[]
  /** Another incident in the same message; the first when there are several. */
  also: string | null
  /** All the other incidents, urgent ones first. */
  besides: Incident[]
  action: 'status' | 'withdraw' | 'add' | null
  /** Other readings that are worth a question, likeliest first. */
  alternatives: Intent[]
  /** True when Straks must ask before it opens anything. */
  ask: boolean
  because: string[]
  /** True when a rule has words for it, false when it only resembles the learned sentences. */
  byRule: boolean
  /** True for a question, which the instruction may answer. */
  asked: boolean
}

/** Reads a message. Depends on its arguments only; fast as long as the types stay the same. */
export function understand(message: string, types: IncidentType[], now?: Date): Understanding {
  const knowledge = knowledgeOf(types)
  const read = readScene(message, knowledge)
  return { ...meaningOf(read, knowledge), when: now ? whenIn(read.text, now) : null }
}

/** A dismissed incident costs most, so Straks asks below this share. */
const sureOfNone = 0.9
/** "Mobilen er borte" is plain. */
const plainlyTold = 6.8
/** Minimum share when no rule knows a word: even "asdfgh" has some, and a single word must say more. */
const leastSaid = (words: number) => (words > 1 ? 0.5 : 0.85)

export function meaningOf(read: Read, knowledge: Knowledge): Meant {
  const { text, scene, events, things } = read
  if (scene.words.length === 0) return nothingIn(scene)
  const readings = readingsOf(read, knowledge)
  const isOnlyDenied = events.denied.length > 0 && events.happened.length + events.supposed.length === 0
  const denied = isOnlyDenied ? deniedAtEnd(events, scene) : []
  const isTold = isIncidentTold(readings, scene)
  const learned = likelyIn(text, scene, knowledge, {
    isIncidentTold: isTold,
    isToldApart: isTold && isAnyAsked(scene) && isToldApart(read),
    isOnlyDenied,
    denied,
    readings,
  })
  const besidesThings = () => likelyIn(withoutThings(scene), scene, knowledge)
  const weighed = weigh(readings, { whole: learned, besidesThings }, knowledge.types)
  const ranked = incidentsFirst(weighed, knowledge)
  const [best] = ranked
  const kept = mayBeIn(read)
  if (!best || (readings.length === 0 && isSaidTooLittle(best, scene))) return nothingIn(scene, kept ?? [])
  const others = otherIncidents(best, read, knowledge)
  const { first, besides } = inOrder(best, others, learned, knowledge)
  const told = [first, ...besides].map(({ intent }) => intent)
  const isBare = isBareList(things, scene)
  const alternatives = isBare
    ? typesNamed(readings).filter((intent) => intent !== first.intent)
    : ((best.intent === 'out-of-scope' ? kept : null) ??
      (isOfDenied(best, denied) ? ['out-of-scope'] : null) ??
      doubts(told, best, ranked, readings, scene, knowledge))
  return {
    intent: first.intent,
    cause: isBare ? null : first.cause,
    ...devicesTold([first, ...besides], read),
    also: besides[0]?.intent ?? null,
    besides: besides.map((one) => ({ type: one.intent, cause: one.cause, device: deviceOf(one, things) })),
    action: first.action ?? null,
    alternatives,
    ask: alternatives.length > 0,
    because: first.because.length > 0 ? wordsOf(first.because, scene) : wordsLearned(text, first, learned),
    byRule: first.because.length > 0,
    asked: isAskedAbout(first, scene),
  }
}

function isOfDenied({ intent, cause, thing }: Weighed, denied: Found[]): boolean {
  return thing !== null && cause === null && denied.some((event) => typesOf(event).includes(intent))
}

/** "Kollegaene bruker det hver dag": nobody has said what, whatever it resembles. */
function isSaidTooLittle({ share }: Weighed, scene: Scene): boolean {
  return share < leastSaid(scene.written.length) || withSign(scene, 'usesDaily').length > 0
}

function typesNamed(readings: Reading[]): Intent[] {
  return readings.flatMap(({ intent, named }) => (named ? [intent] : []))
}

/** True for a thing and its event outside a question. */
function isIncidentTold(readings: Reading[], scene: Scene): boolean {
  return readings.some((one) => one.cause !== null && one.score >= plainlyTold && !isAskedAbout(one, scene))
}

function incidentsFirst(ranked: Weighed[], { types }: Knowledge): Weighed[] {
  const [best] = ranked
  if (best?.intent !== 'out-of-scope' || best.share >= sureOfNone) return ranked
  const incident = ranked.find(
    ({ intent, share }) => share >= worthAsking && types.some(({ id }) => id === intent),
  )
  return incident ? [incident, ...ranked.filter((one) => one !== incident)] : ranked
}

function nothingIn(scene: Scene, alternatives: Intent[] = []): Meant {
  const intent = scene.words.length === 0 ? 'help' : 'out-of-scope'
  return {
    intent,
    cause: null,
    device: null,
    devices: [],
    also: null,
    besides: [],
    action: null,
    alternatives,
    ask: alternatives.length > 0,
    because: [],
    byRule: false,
    asked: isAnyAsked(scene),
  }
}

/** "Hvor leverer jeg PC-en?" is a question about the thing, "kan dere sperre kortet?" is a request. */
function isAskedAbout({ intent, cause, because }: Reading, scene: Scene): boolean {
  if (withSign(scene, 'request').length > 0) return false
  if (intent === 'out-of-scope') return isAnyAsked(scene)
  return because.some((mention) => {
    const asks = askingSigns(scene).some(
      (sign) => leadsTo(sign, mention, scene) && !isAskedBefore(sign, mention, scene),
    )
    return asks || (cause === null && scene.questions.has(sentenceOf(mention, scene)))
  })
}

/** "Hva skal jeg gjøre nå mobilen er borte": the question is whole before the incident is told. */
function isAskedBefore(sign: Found, { first }: Found, { mentions }: Scene): boolean {
  return mentions.some(
    ({ meanings, words, last }) =>
      last < first && words.includes(sign.first) && meanings.some(({ as }) => as === 'talk'),
  )
}

function wordsOf(mentions: Found[], { words }: Scene): string[] {
  const written = mentions.map((mention) => new Set(mention.words.map((at) => words[at]?.text)))
  return [...new Set(written.map((texts) => [...texts].join(' ')))]
}
