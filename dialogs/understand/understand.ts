import type { IncidentType } from '../incident-type.ts'
import { incidentReadings, type Reading } from './readings.ts'
import { distance, type Found, hasSign, isSign, isThing, type Scene, sceneOf, withSign } from './scene.ts'
import { readMessage } from './sentence.ts'
import { type Knowledge, knowledgeOf } from './topics.ts'
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

/** Reads a message. Depends on nothing but its arguments. */
export function understand(text: string, types: IncidentType[], now?: Date): Understanding {
  const knowledge = knowledgeOf(types)
  const message = readMessage(text)
  const words = knowledge.phrases.splitCompounds(message.words)
  const scene = sceneOf(message, words, knowledge.phrases.mentionsIn(words))
  const things = thingsOfWork(scene)
  const readings = [
    ...incidentReadings(scene, knowledge, things),
    ...talkReadings(scene),
    ...ruleReadings(scene),
    ...elsewhereReadings(scene, things),
    ...withdrawReadings(scene, things),
  ].sort((a, b) => b.score - a.score)
  return decide(readings, scene, knowledge, things, now ? whenIn(text, now) : null)
}

const sure = 4
const margin = 1

function decide(readings: Reading[], scene: Scene, knowledge: Knowledge, things: Found[], when: string | null): Understanding {
  const best = readings[0]
  const nothing = { cause: null, device: null, also: null, action: null, alternatives: [], ask: false, because: [], when }
  if (!best) return { ...nothing, intent: scene.words.length === 0 ? 'help' : 'out-of-scope', ...unsure(scene, knowledge) }
  const near = readings.filter(({ score, intent }) => intent !== best.intent && score >= best.score - margin && score >= sure - 1)
  const ask = near.length > 0 && best.score < 12
  const incident = knowledge.topics.some(({ id }) => id === best.intent)
  return {
    ...nothing,
    intent: best.intent,
    cause: incident ? best.cause : null,
    device: incident ? deviceOf(best, things) : null,
    also: incident ? secondIncident(best, scene, knowledge, things) : null,
    action: best.intent === 'my-reports' ? (best.cause as Understanding['action']) : null,
    alternatives: near.map(({ intent }) => intent),
    ask,
    because: wordsOf(best.because, scene),
  }
}

function unsure(_scene: Scene, _knowledge: Knowledge) {
  return {}
}

function wordsOf(mentions: Found[], { words }: Scene): string[] {
  return mentions.map((mention) => mention.words.map((at) => words[at]?.text).join(' '))
}

function deviceOf(reading: Reading, things: Found[]): string | null {
  const ordered = [...(reading.thing ? [reading.thing] : []), ...things]
  for (const thing of ordered)
    for (const meaning of thing.meanings)
      if (meaning.as === 'name' && meaning.topic === reading.intent && meaning.device) return meaning.device
  return null
}

function secondIncident(best: Reading, scene: Scene, knowledge: Knowledge, things: Found[]): string | null {
  const rest = things.filter((thing) => !thing.meanings.some((m) => 'topic' in m && m.topic === best.intent))
  const others = incidentReadings(scene, knowledge, rest).filter(({ intent, score, cause }) => intent !== best.intent && cause !== null && score >= 7)
  return others.sort((a, b) => b.score - a.score)[0]?.intent ?? null
}

function talkReadings(scene: Scene): Reading[] {
  const best = new Map<string, Reading>()
  for (const mention of scene.mentions)
    for (const meaning of mention.meanings) {
      if (meaning.as !== 'talk') continue
      const key = `${meaning.intent} ${meaning.action}`
      const before = best.get(key)
      const score = meaning.weight + 0.2 * (mention.words.length - 1)
      if (before) { before.score = Math.max(before.score, score) + 0.3; before.because.push(mention) }
      else best.set(key, { intent: meaning.intent, cause: meaning.action, score, because: [mention], thing: null })
    }
  return [...best.values()]
}

function ruleReadings(scene: Scene): Reading[] {
  const may = withSign(scene, 'mayI')
  const ask = withSign(scene, 'ask')
  const ruled = withSign(scene, 'ruled')
  const asking = may.length > 0 ? 4 : ask.length > 0 ? 1.5 : scene.questions.size > 0 ? 1 : 0
  if (asking === 0) return []
  const about = ruled.length > 0 ? 3 + Math.min(1.5, 0.5 * (ruled.length - 1)) : 0
  const supposed = scene.supposed.length > 0 ? 4 : 0
  if (about + supposed === 0) return []
  return [{ intent: 'instruction-question', cause: null, score: asking + about + supposed, because: [...may, ...ask.slice(0, 1), ...ruled, ...scene.supposed], thing: null }]
}

function elsewhereReadings(scene: Scene, things: Found[]): Reading[] {
  const own = scene.things.filter((thing) => hasSign(thing, 'privateThing') || hasSign(thing, 'privateAccount'))
  const matters = withSign(scene, 'otherMatter')
  const privately = withSign(scene, 'private')
  const score = Math.max(own.length > 0 ? 5 : 0, matters.length > 0 ? 4 + Math.min(1.5, (matters.length - 1) * 0.5) : 0, privately.length > 0 && things.length === 0 ? 5 : 0)
  if (score === 0) return []
  return [{ intent: 'out-of-scope', cause: null, score, because: [...own, ...matters, ...privately], thing: null }]
}

function withdrawReadings(scene: Scene, things: Found[]): Reading[] {
  const named = things.length > 0 || scene.words.some(({ folded }) => /^(den|det|it|han|hun|ho|hu)$/.test(folded))
  const turned = scene.events.filter((event) => hasSign(event, 'found')).at(-1)
  const lay = scene.events.filter((event) => hasSign(event, 'layThere')).at(-1)
  const losses = scene.events.filter((event) => event.meanings.some((m) => m.as === 'cause') && !hasSign(event, 'found') && !hasSign(event, 'layThere'))
  const lastLoss = losses.at(-1)
  if (turned && named && (!lastLoss || lastLoss.first < turned.first || scene.words[lastLoss.first]?.clause === scene.words[turned.first]?.clause))
    return [{ intent: 'my-reports', cause: 'withdraw', score: 11, because: [turned], thing: null }]
  if (lay && things.length > 0 && losses.length === 0) return [{ intent: 'my-reports', cause: 'withdraw', score: 6, because: [lay], thing: null }]
  return []
}

/** Without what is somebody's own, and without a device that only tells which charger or password is meant. */
function thingsOfWork(scene: Scene): Found[] {
  const own = scene.things.filter((thing) => hasSign(thing, 'privateThing') || hasSign(thing, 'privateAccount'))
  const things = scene.things.filter((thing) => thing.meanings.some((m) => m.as !== 'sign' && isThing(m)) && !own.includes(thing))
  const real = things.filter((thing) => !isPrivate(thing, scene))
  const named = real.some((thing) => thing.meanings.some((m) => m.as === 'name'))
  if (own.length > 0 && !named) return []
  return real.map((thing) => asModifier(thing, real, scene))
}

function isPrivate(thing: Found, scene: Scene): boolean {
  const { words } = scene
  const near = withSign(scene, 'private').some((sign) => words[sign.first]?.clause === words[thing.first]?.clause && distance(sign, thing, words) <= 3)
  const theirs = withSign(scene, 'theirs').some((sign) => sign.first - thing.last === 1) && withSign(scene, 'family').some((sign) => sign.first < thing.first)
  const work = withSign(scene, 'work').some((sign) => words[sign.first]?.clause === words[thing.first]?.clause)
  return (near || theirs) && !work
}

const joining = new Set(['til', 'te', 'pa', 'for', 'to', 'of', 'on', 'i', 'tel', 'in', 'from', 'fra'])

/** "laderen til PC-en", "pc-laderen", "passordet på PC-en": the PC only tells which one; it stays a hint. */
function asModifier(thing: Found, things: Found[], { words }: Scene): Found {
  const isDevice = thing.meanings.some((m) => m.as === 'name' && m.device !== null && m.device !== 'other')
  if (!isDevice) return thing
  const head = things.some((other) => {
    if (other === thing) return false
    const otherDevice = other.meanings.some((m) => m.as === 'name' && m.device !== null && m.device !== 'other')
    if (otherDevice) return false
    if (other.first - thing.last === 1 && words[other.first]?.clause === words[thing.first]?.clause) return true
    const between = words.slice(other.last + 1, thing.first)
    return between.length >= 1 && between.length <= 3 && joining.has(between[0]?.folded ?? '')
  })
  if (!head) return thing
  return { ...thing, meanings: thing.meanings.filter((m) => m.as !== 'name' || m.topic === 'equipment-damaged' ) }
}
void isSign
