import type { Meaning, Sign } from './knowledge.ts'
import type { Mention } from './phrasebook.ts'
import type { Word } from './sentence.ts'
import type { Talk } from './words/phrases.ts'

export type Found = Mention<Meaning>

/** A message with the phrases found in it. */
export type Scene = {
  /** The words before compounds were split. */
  written: Word[]
  words: Word[]
  mentions: Found[]
  signs: Map<Sign, Found[]>
  /** Numbers of the sentences that end in a question mark. */
  questions: Set<number>
}

/** Events that happened, that are only supposed ("hvis jeg mister"), and that are denied ("ikke mistet"). */
export type Events = { happened: Found[]; supposed: Found[]; denied: Found[] }

export type Thing = Found & {
  /** True when it only specifies another thing: "laderen til PC-en", "PC-passordet". */
  modifies: boolean
}

/** A message as it is read, once for all uses. */
export type Read = { text: string; scene: Scene; events: Events; things: Thing[] }

/** One way to understand a message. */
export type Reading = {
  intent: string
  score: number
  cause: string | null
  action: Talk['action'] | null
  /** The phrases that the reading rests on. */
  because: Found[]
  /** The thing of the incident; null for other readings. */
  thing: Thing | null
  /** True when the thing's name was said, not only a shared word. */
  named: boolean
  /** True when it happened to the thing itself, not only to a part of it. */
  whole: boolean
}

export function reading(intent: string, score: number, because: Found[]): Reading {
  return { intent, score, because, cause: null, action: null, thing: null, named: false, whole: false }
}

export function hasSign(mention: Found, sign: Sign): boolean {
  return mention.meanings.some((meaning) => meaning.as === 'sign' && meaning.sign === sign)
}

export function withSign({ signs }: Scene, sign: Sign): Found[] {
  return signs.get(sign) ?? []
}

export function signsAmong(mentions: Found[]): Map<Sign, Found[]> {
  const signs = new Map<Sign, Found[]>()
  for (const mention of mentions)
    for (const meaning of mention.meanings)
      if (meaning.as === 'sign') signs.set(meaning.sign, [...(signs.get(meaning.sign) ?? []), mention])
  return signs
}

export function isEvent(mention: Found): boolean {
  return isLoss(mention) || isTurnedUp(mention)
}

/** True for a phrase that says the thing was found, or where it was. */
function isTurnedUp(mention: Found): boolean {
  return (['found', 'layThere', 'itLayThere'] as const).some((sign) => hasSign(mention, sign))
}

/** True for a phrase that says an incident of any type happened. */
export function isLoss(mention: Found): boolean {
  return mention.meanings.some(({ as }) => as === 'event')
}

/** True for a work thing by its name, of any type or of the given one. */
export function isNamed({ meanings }: Found, type?: string): boolean {
  return meanings.some((one) => one.as === 'name' && (type === undefined || one.type === type))
}

/** True for a word that the type shares with others. */
export function isHintOf({ meanings }: Found, type: string): boolean {
  return meanings.some((one) => one.as === 'hint' && one.type === type)
}

/** True for a thing that others see to. */
export function isElsewhere(meaning: Meaning): boolean {
  return meaning.as === 'sign' && elsewhere.includes(meaning.sign)
}

const elsewhere: Sign[] = ['ownThing', 'otherMatter', 'outage', 'doorCard']

/** True for a work thing, by its name or by a shared word. */
export function isWorkThing({ meanings }: Found): boolean {
  return meanings.some(({ as }) => as === 'name' || as === 'hint' || as === 'part')
}

/** True for a part of a work thing, such as the PIN of a card. */
export function namesPart({ meanings }: Found): boolean {
  return meanings.some(({ as }) => as === 'part')
}

export function typesOf({ meanings }: Found): string[] {
  return meanings.flatMap((one) => ('type' in one ? [one.type] : []))
}

/** Returns the types without weak hints. */
export function typesMeant({ meanings }: Found): string[] {
  return meanings.flatMap((one) => ('type' in one && !(one.as === 'hint' && one.weak) ? [one.type] : []))
}

/** Returns the signs that make the following words a question, with or without its mark. */
export function askingSigns(scene: Scene): Found[] {
  return [...verbsFirst(scene), ...(['askedFirst', 'mayI'] as const).flatMap((sign) => withSign(scene, sign))]
}

/** Returns the verbs in first place that surely begin a question. */
export function verbsFirst(scene: Scene): Found[] {
  const marked = withSign(scene, 'auxiliaryFirst').filter((verb) =>
    scene.questions.has(sentenceOf(verb, scene)),
  )
  return [...withSign(scene, 'verbFirst'), ...marked]
}

export function isAnyAsked(scene: Scene): boolean {
  return scene.questions.size > 0 || askingSigns(scene).length > 0
}

export function clauseOf({ first }: Found, { words }: Scene): number {
  return words[first]?.clause ?? 0
}

export function sentenceOf({ first }: Found, { words }: Scene): number {
  return words[first]?.sentence ?? 0
}

export function isSameClause(one: Found, other: Found, scene: Scene): boolean {
  return clauseOf(one, scene) === clauseOf(other, scene)
}

export function isSameSentence(one: Found, other: Found, scene: Scene): boolean {
  return sentenceOf(one, scene) === sentenceOf(other, scene)
}

/** True when a sign stands before the mention, or is part of it, in the same sentence. */
export function leadsTo(sign: Found, mention: Found, scene: Scene): boolean {
  return isSameSentence(sign, mention, scene) && sign.first <= mention.first
}

export function shareWords(one: Found, other: Found): boolean {
  return one.words.some((word) => other.words.includes(word))
}

const clausePrice = 4

/** Returns the distance in words; the end of a clause in between counts as several. */
export function distance(a: Found, b: Found, scene: Scene): number {
  const [first, second] = a.first <= b.first ? [a, b] : [b, a]
  const clauses = clauseOf(second, scene) - clauseOf(first, scene)
  return Math.max(0, second.first - first.last) + clausePrice * Math.max(0, clauses)
}
