import type { Events } from './events.ts'
import { isPartCause, type Knowledge, type Meaning, type Topic } from './knowledge.ts'
import { type Reading, reading } from './reading.ts'
import { distance, type Found, type Scene } from './scene.ts'
import type { Thing } from './things.ts'

const weights = { name: 3, part: 3, hint: 1.5, anotherHint: 1, event: 4, weakEvent: 2.5, nearest: 1.5, longer: 0.3, apart: 0.08 }
const unnamed = 2.5

/** The best reading of every topic that the message gives a reason for. */
export function incidentReadings(scene: Scene, { topics }: Knowledge, events: Events, things: Thing[]): Reading[] {
  return topics.flatMap((topic) => {
    const causes = Object.keys(topic.evidence.causes)
    const readings = [null, ...causes].flatMap((cause) => read(topic, cause, scene, events.happened, things) ?? [])
    return readings.sort((a, b) => b.score - a.score).slice(0, 1)
  })
}

function read(topic: Topic, cause: string | null, scene: Scene, happened: Found[], things: Thing[]): Reading | null {
  const events = happened.filter(({ meanings }) => meanings.some((m) => m.as === 'event' && m.topic === topic.id && m.cause === cause))
  const about = things.filter(({ meanings }) => meanings.some((meaning) => speaksOf(meaning, topic, cause)))
  const bearers = about.filter((thing) => canBear(thing, topic, cause))
  const pair = closest(bearers, events, scene)
  if (!pair) return cause === null && bearers.length > 0 ? withoutEvent(topic, about) : null
  const score = weightOf(about, topic, cause) + weightOfEvent(pair, things, scene)
  return { ...reading(topic.id, score, [pair.thing, pair.event]), cause, thing: pair.thing }
}

function withoutEvent(topic: Topic, about: Thing[]): Reading {
  const [thing = null] = about
  return { ...reading(topic.id, weightOf(about, topic, null), about.slice(0, 1)), thing }
}

function speaksOf(meaning: Meaning, { id }: Topic, cause: string | null): boolean {
  if (meaning.as === 'part') return meaning.topic === id && (cause === null || meaning.cause === cause)
  return (meaning.as === 'name' || meaning.as === 'hint') && meaning.topic === id
}

/** A cause that is about a part needs the part; a thing that only modifies another is not what it happened to. */
function canBear(thing: Thing, { id, evidence }: Topic, cause: string | null): boolean {
  const how = cause === null ? undefined : evidence.causes[cause]
  if (how && isPartCause(how)) return thing.meanings.some((m) => m.as === 'part' && m.topic === id && m.cause === cause)
  if (thing.modifies) return thing.meanings.some((m) => m.as === 'hint' && m.topic === id)
  return thing.meanings.some((m) => (m.as === 'name' || m.as === 'hint' || (m.as === 'part' && cause === null)) && m.topic === id)
}

function weightOf(about: Thing[], topic: Topic, cause: string | null): number {
  const counts = (as: Meaning['as']) => about.filter(({ meanings }) => meanings.some((m) => m.as === as && 'topic' in m && m.topic === topic.id && (m.as !== 'part' || cause === null || m.cause === cause)))
  const names = counts('name').filter(({ modifies }) => !modifies)
  const parts = counts('part')
  const hints = counts('hint').filter((thing) => !names.includes(thing))
  const named = Math.max(names.length > 0 ? weights.name : 0, parts.length > 0 ? weights.part : 0)
  const both = names.length > 0 && parts.length > 0 ? 1 : 0
  const hinted = hints.length === 0 ? 0 : weights.hint + weights.anotherHint * (Math.min(hints.length, 3) - 1)
  return named + both + hinted
}

type Pair = { thing: Thing; event: Found; apart: number }

function closest(things: Thing[], events: Found[], scene: Scene): Pair | null {
  const pairs = things.flatMap((thing) => events.map((event) => ({ thing, event, apart: distance(thing, event, scene) })))
  return pairs.sort((a, b) => strength(b) - strength(a))[0] ?? null
}

function strength({ event, apart }: Pair): number {
  const phrase = Math.min(event.words.length - 1, 2) * weights.longer
  return (event.weak ? weights.weakEvent : weights.event + phrase) - Math.min(2, apart * weights.apart)
}

function weightOfEvent(pair: Pair, things: Thing[], scene: Scene): number {
  const nearest = Math.min(...things.filter(({ modifies }) => !modifies).map((thing) => distance(thing, pair.event, scene)))
  return strength(pair) + (pair.apart <= nearest ? weights.nearest : 0)
}

/** Something happened, but to what? Every topic that it may be. */
export function unnamedReadings({ topics }: Knowledge, { happened }: Events): Reading[] {
  return topics.flatMap(({ id, evidence }) => {
    const because = happened.filter(({ weak, meanings }) => !weak && meanings.some((m) => m.as === 'event' && m.topic === id && m.cause !== null && !isPartCause(evidence.causes[m.cause] ?? [])))
    return because.length > 0 ? [reading(id, unnamed, because)] : []
  })
}
