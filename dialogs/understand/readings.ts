import { distance, type Found, hasSign, isThing, type Scene, withSign } from './scene.ts'
import { isPart, type Knowledge, type Meaning, type Topic } from './topics.ts'

/** One way to understand a message. */
export type Reading = {
  intent: string
  cause: string | null
  score: number
  /** The mentions that it rests on. */
  because: Found[]
  /** The thing it is about, where it is an incident. */
  thing: Found | null
}

const nameWeight = 4
const partWeight = 4
const hintWeight = 1.5
const eventWeight = 4

/** The best reading of every topic that the message gives any reason for. */
export function incidentReadings(scene: Scene, { topics }: Knowledge, things: Found[]): Reading[] {
  return topics.flatMap((topic) => {
    const readings = [null, ...Object.keys(topic.evidence.causes)].flatMap((cause) => read(topic, cause, scene, things) ?? [])
    return readings.sort((a, b) => b.score - a.score).slice(0, 1)
  })
}

function read(topic: Topic, cause: string | null, scene: Scene, things: Found[]): Reading | null {
  const ofTopic = things.filter((thing) => thing.meanings.some((meaning) => speaksOf(meaning, topic.id, cause)))
  const events = cause === null ? [] : scene.events.filter((event) => event.meanings.some((m) => m.as === 'cause' && m.topic === topic.id && m.cause === cause))
  const how = cause === null ? undefined : topic.evidence.causes[cause]
  const needsPart = how !== undefined && isPart(how)
  const bearers = needsPart ? ofTopic.filter((thing) => thing.meanings.some((m) => m.as === 'part' && m.cause === cause)) : ofTopic
  if (bearers.length === 0 || (cause !== null && events.length === 0)) return null
  const pair = closest(bearers, events, scene)
  const score = weightOf(ofTopic, topic.id, cause) + (pair ? eventScore(pair, things, scene) : 0)
  const because = pair ? [pair.thing, pair.event] : ofTopic.slice(0, 1)
  return { intent: topic.id, cause, score, because, thing: pair?.thing ?? ofTopic[0] ?? null }
}

function speaksOf(meaning: Meaning, topic: string, cause: string | null): boolean {
  if (meaning.as === 'part') return meaning.topic === topic && (cause === null || meaning.cause === cause)
  return (meaning.as === 'name' || meaning.as === 'hint') && meaning.topic === topic
}

function weightOf(things: Found[], topic: string, cause: string | null): number {
  const has = (as: Meaning['as']) =>
    things.filter((thing) => thing.meanings.some((m) => m.as === as && m.topic === topic && (m.as !== 'part' || cause === null || m.cause === cause)))
  const names = has('name').length > 0 ? nameWeight : 0
  const parts = has('part').length > 0 ? partWeight : 0
  const hints = has('hint').filter((thing) => !has('name').includes(thing)).length
  return Math.max(names, parts) + (names > 0 && parts > 0 ? 1 : 0) + (hints > 0 ? hintWeight : 0) + (hints > 1 ? 0.5 : 0)
}

type Pair = { thing: Found; event: Found; apart: number }

function closest(things: Found[], events: Found[], { words }: Scene): Pair | null {
  const pairs = things.flatMap((thing) => events.map((event) => ({ thing, event, apart: distance(thing, event, words) - event.words.length })))
  return pairs.sort((a, b) => a.apart - b.apart)[0] ?? null
}

function eventScore({ thing, event, apart }: Pair, things: Found[], { words }: Scene): number {
  const nearest = Math.min(...things.map((other) => distance(other, event, words)))
  const phrase = Math.min(event.words.length - 1, 2) * 0.3
  return eventWeight + phrase - Math.min(2, Math.max(0, apart) * 0.08) + (distance(thing, event, words) === nearest ? 1 : 0)
}

export { hasSign, isThing, withSign }
