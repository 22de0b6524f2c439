import type { IncidentType } from '../incident-type.ts'
import { devicesOf } from './devices.ts'
import { eventsIn } from './events.ts'
import { type Knowledge, knowledgeOf } from './knowledge.ts'
import { type Likely, likelyIntents, wordsThatTell } from './learned-intents.ts'
import type { Reading } from './reading.ts'
import { isNoneNamed, readingsOf, tornBetween } from './readings.ts'
import { askingSigns, type Found, type Scene, sentenceOf, withSign } from './scene.ts'
import { secondIncident } from './second-incident.ts'
import { readMessage, withPicturesAsWords } from './sentence.ts'
import { thingsIn } from './things.ts'
import { type Weighed, weigh } from './weigh.ts'
import { type When, whenIn } from './when.ts'
import { talk } from './words/talk.ts'

/** The id of an incident type, or what else a message may want (words/talk.ts). */
export type Intent = string

export type Understanding = {
  intent: Intent
  cause: string | null
  /** Which kind of thing it is, the first where there are several. */
  device: string | null
  devices: string[]
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
export function understand(message: string, types: IncidentType[], now?: Date): Understanding {
  const knowledge = knowledgeOf(types)
  const text = withPicturesAsWords(message)
  const { words: written, questions } = readMessage(text.slice(0, longestRead))
  const words = knowledge.phrases.splitCompounds(written)
  const scene: Scene = { written, words, questions, mentions: knowledge.phrases.mentionsIn(words) }
  const when = now ? whenIn(text, now) : null
  return { ...decide(text, scene, knowledge), when }
}

/** What somebody wants is in the beginning, and the time grows with the square of the length. */
const longestRead = 1000
/** A reading with a smaller share than this is asked about, and the others that are not far behind with it. */
const sure = 0.6
/** Between two kinds of incidents that the words fit equally. */
const sureWhenTorn = 0.95
const worthAsking = 0.12
/** An incident that is sent away costs most: it is asked about before. */
const sureOfNone = 0.9
const thinkable = 0.01
/** Of words that no rule knows, less than this is what any message has, "asdfgh" too. */
const leastSaid = 0.35
const mostAlternatives = 4
const aboutInstruction = 'instruction-question'
/** What is not put as a question is less likely to be one. */
const notPut = 0.3

type Decided = Omit<Understanding, 'when'>

function decide(text: string, scene: Scene, knowledge: Knowledge): Decided {
  const events = eventsIn(scene)
  const things = thingsIn(scene, events)
  if (scene.words.length === 0) return nothingIn(scene)
  const readings = readingsOf(scene, knowledge, events, things)
  const learned = likelyIn(text, scene, knowledge)
  const besidesThings = () => likelyIn(withoutThings(scene), scene, knowledge)
  const weighed = weigh(readings, { whole: learned, besidesThings }, knowledge.types)
  const ranked = incidentsFirst(weighed, knowledge)
  const [best] = ranked
  if (!best || (readings.length === 0 && best.share < leastSaid)) return nothingIn(scene)
  const second = secondIncident(best, scene, knowledge, events, things)
  const [first, also] =
    second && isSaidFirst(second, best) && isThinkable(second, learned) ? [second, best] : [best, second]
  const torn = tornBetween(readings, knowledge.types)
  const isTorn = (intent: Intent) => torn.some((one) => one.intent === intent)
  const near = ranked.filter(
    ({ intent, share }) =>
      ![first.intent, also?.intent].includes(intent) && (share >= worthAsking || isTorn(intent)),
  )
  const isUndecided = isTorn(best.intent) && (isNoneNamed(torn, scene) || best.share < sureWhenTorn)
  const ask = near.length > 0 && (isUndecided || best.share < sure)
  const devices = devicesOf(first, scene, events, things)
  return {
    intent: first.intent,
    cause: first.cause,
    device: devices[0] ?? null,
    devices,
    also: also?.intent ?? null,
    action: first.action ?? null,
    alternatives: ask ? near.slice(0, mostAlternatives).map(({ intent }) => intent) : [],
    ask,
    because: first.because.length > 0 ? wordsOf(first.because, scene) : wordsLearned(text, first, learned),
    asked: isAskedAbout(first, scene),
  }
}

/** What was learned of what can be reported here, and of what else people say. */
function likelyIn(text: string, scene: Scene, { types }: Knowledge): Map<string, Likely> {
  const known = new Set([...types.map(({ id }) => id), ...otherIntents])
  const learned = new Map([...likelyIntents(text)].filter(([intent]) => known.has(intent)))
  const question = learned.get(aboutInstruction)
  const isPut = isAnyAsked(scene) || withSign(scene, 'question').length > 0
  if (question && !isPut) learned.set(aboutInstruction, { ...question, share: question.share * notPut })
  return learned
}

function withoutThings({ written, words, mentions }: Scene): string {
  const named = mentions
    .filter(({ meanings }) => meanings.some(({ as }) => as === 'name'))
    .flatMap((thing) => thing.words.map((at) => words[at]?.text))
  return written
    .filter(({ text }) => !named.includes(text))
    .map(({ text }) => text)
    .join(' ')
}

const otherIntents = [...new Set(talk.map(({ intent }) => intent)), aboutInstruction, 'out-of-scope']

function wordsLearned(text: string, { intent }: Reading, learned: Map<string, Likely>): string[] {
  const own = learned.get(intent)
  return own ? wordsThatTell(text, own) : []
}

function incidentsFirst(ranked: Weighed[], { types }: Knowledge): Weighed[] {
  const [best] = ranked
  if (best?.intent !== 'out-of-scope' || best.share >= sureOfNone) return ranked
  const incident = ranked.find(
    ({ intent, share }) => share >= worthAsking && types.some(({ id }) => id === intent),
  )
  return incident ? [incident, ...ranked.filter((one) => one !== incident)] : ranked
}

/** What was learned knows which of two is only spoken of. */
function isThinkable({ intent }: Reading, learned: Map<string, Likely>): boolean {
  return (learned.get(intent)?.share ?? 1) >= thinkable
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
    devices: [],
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
