import type { IncidentType } from '../incident-type.ts'
import type { Evidence, PartCause } from './evidence.ts'
import { Phrasebook } from './phrasebook.ts'
import { breaches, journalsOnPaper, papersGone, wrongReceiver } from './words/breaches.ts'
import {
  doorCards,
  otherHarm,
  otherMatters,
  outages,
  privateAccounts,
  privateThings,
} from './words/elsewhere.ts'
import { cardUsed } from './words/known-to-others.ts'
import { mixedUp } from './words/lost.ts'
import type { Talk } from './words/phrases.ts'
import { ruled } from './words/rules.ts'
import { signs } from './words/signs.ts'
import { talk } from './words/talk.ts'
import { found, itLayThere, layThere, remains } from './words/turned-up.ts'

const signPhrases = {
  ...signs,
  found,
  layThere,
  itLayThere,
  remains,
  mixedUp,
  ruled,
  ownThing: [...privateThings, ...privateAccounts],
  otherMatter: otherMatters,
  outage: outages,
  otherHarm,
  breach: breaches,
  papersGone,
  journalsOnPaper,
  wrongReceiver,
  cardUsed,
  doorCard: doorCards,
}

export type Sign = keyof typeof signPhrases

/** The meaning of a phrase. `cause` is null for the event of a type without causes. */
export type Meaning =
  | { as: 'name'; type: string; device: string | null }
  | { as: 'hint'; type: string; weak: boolean }
  | { as: 'kept in'; type: string }
  | { as: 'part'; type: string; cause: string }
  | { as: 'event'; type: string; cause: string | null }
  | { as: 'talk'; intent: string; action: Talk['action'] | null; weight: number }
  | { as: 'sign'; sign: Sign }

/** The types, and every phrase that points to one of them or to something else. */
export type Knowledge = { types: IncidentType[]; phrases: Phrasebook<Meaning> }

/** Cache for the last types: organisations change words and desks, but not the evidence. */
let last: { evidence: Evidence[]; phrases: Phrasebook<Meaning> } | undefined

export function knowledgeOf(types: IncidentType[]): Knowledge {
  const isSame =
    types.length === last?.evidence.length && types.every((one, at) => one.evidence === last?.evidence[at])
  if (!last || !isSame) last = { evidence: types.map(({ evidence }) => evidence), phrases: phrasesFor(types) }
  return { types, phrases: last.phrases }
}

function isPartCause(how: string[] | PartCause): how is PartCause {
  return !Array.isArray(how)
}

/** Tells whether a cause is about a part of the thing, such as the PIN of a card. */
export function isOfPart(cause: string, { evidence }: Pick<IncidentType, 'evidence'>): boolean {
  const how = evidence.causes[cause]
  return how !== undefined && isPartCause(how)
}

function phrasesFor(types: IncidentType[]): Phrasebook<Meaning> {
  const book = new Phrasebook<Meaning>({ outdoes, inCompounds: (meaning) => kindOf(meaning) === 'thing' })
  for (const type of types) addType(book, type)
  for (const { intent, action, weight, phrases } of talk)
    book.add(phrases, { as: 'talk', intent, action: action ?? null, weight })
  for (const sign of Object.keys(signPhrases) as Sign[]) book.add(signPhrases[sign], { as: 'sign', sign })
  return book
}

/** "mistet i gulvet" is no loss, "ny PC" is no affected PC; but either may contain a name. */
function outdoes(longer: Meaning, shorter: Meaning): boolean {
  return kindOf(longer) === kindOf(shorter)
}

function kindOf(meaning: Meaning): string {
  if (meaning.as === 'talk') return 'talk'
  if (meaning.as === 'event' || meaning.as === 'kept in') return meaning.as
  if (meaning.as !== 'sign') return 'thing'
  return signKinds[meaning.sign] ?? meaning.sign
}

const signKinds: Partial<Record<Sign, string>> = {
  found: 'event',
  layThere: 'event',
  itLayThere: 'event',
  remains: 'event',
  otherHarm: 'event',
  usesDaily: 'event',
  breach: 'event',
  wrongReceiver: 'thing',
  atHome: 'event',
  innocent: 'event',
  ownThing: 'thing',
  otherMatter: 'thing',
  outage: 'thing',
  doorCard: 'thing',
  channel: 'thing',
  uses: 'thing',
  wasThere: 'askedFirst',
}

function addType(book: Phrasebook<Meaning>, { id: type, evidence }: IncidentType): void {
  const { names, hints = [], kinds = {}, keptIn = [], causes } = evidence
  book.add(names, { as: 'name', type, device: null })
  book.add(keptIn, { as: 'kept in', type })
  for (const hint of hints)
    book.add([hint.replace(/^~/, '')], { as: 'hint', type, weak: hint.startsWith('~') })
  for (const [device, words] of Object.entries(kinds)) book.add(words, { as: 'name', type, device })
  for (const [cause, how] of Object.entries(causes)) {
    if (isPartCause(how)) book.add(how.part, { as: 'part', type, cause })
    book.add(isPartCause(how) ? how.words : how, { as: 'event', type, cause })
  }
  if (Object.keys(causes).length === 0) book.add(names, { as: 'event', type, cause: null })
}
