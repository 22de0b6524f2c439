import type { IncidentType } from '../incident-type.ts'
import type { Evidence, PartCause } from './evidence.ts'
import { Phrasebook } from './phrasebook.ts'
import { upcoming } from './upcoming.ts'
import { doorCards, otherMatters, privateAccounts, privateThings } from './words/elsewhere.ts'
import { found, layThere } from './words/happenings.ts'
import { ruled } from './words/rules.ts'
import { signs } from './words/signs.ts'
import { talk } from './words/talk.ts'

export type Sign = keyof typeof signs | 'found' | 'layThere' | 'ruled' | 'privateThing' | 'privateAccount' | 'otherMatter' | 'doorCard'

export type Meaning =
  | { as: 'name'; topic: string; device: string | null }
  | { as: 'hint'; topic: string }
  | { as: 'part'; topic: string; cause: string }
  | { as: 'cause'; topic: string; cause: string }
  | { as: 'talk'; intent: string; action: 'status' | 'withdraw' | 'add' | null; weight: number }
  | { as: 'sign'; sign: Sign }

export type Topic = { id: string; evidence: Evidence }

/** What can be reported, and every phrase that points to it or to something else. */
export type Knowledge = { topics: Topic[]; phrases: Phrasebook<Meaning> }

const known = new WeakMap<IncidentType[], Knowledge>()

export function knowledgeOf(types: IncidentType[]): Knowledge {
  const ready = known.get(types)
  if (ready) return ready
  const topics = [...types, ...upcoming.filter(({ id }) => !types.some((type) => type.id === id))]
  const knowledge = { topics, phrases: phrasesOf(topics) }
  known.set(types, knowledge)
  return knowledge
}

export function isPart(cause: string[] | PartCause): cause is PartCause {
  return !Array.isArray(cause)
}

function phrasesOf(topics: Topic[]): Phrasebook<Meaning> {
  const book = new Phrasebook<Meaning>()
  for (const topic of topics) addTopic(book, topic)
  for (const { intent, action, weight, phrases } of talk)
    book.add(phrases, { as: 'talk', intent, action: action ?? null, weight })
  const all: Record<Sign, string[]> = {
    ...signs, found, layThere, ruled, privateThing: privateThings, privateAccount: privateAccounts, otherMatter: otherMatters, doorCard: doorCards,
  }
  for (const [sign, phrases] of Object.entries(all)) book.add(phrases, { as: 'sign', sign: sign as Sign })
  return book
}

function addTopic(book: Phrasebook<Meaning>, { id: topic, evidence }: Topic): void {
  book.add(evidence.names, { as: 'name', topic, device: null })
  book.add(evidence.hints ?? [], { as: 'hint', topic })
  for (const [device, names] of Object.entries(evidence.kinds ?? {})) book.add(names, { as: 'name', topic, device })
  for (const [cause, how] of Object.entries(evidence.causes)) {
    if (isPart(how)) book.add(how.part, { as: 'part', topic, cause })
    book.add(isPart(how) ? how.words : how, { as: 'cause', topic, cause })
  }
}
