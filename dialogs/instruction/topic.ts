import { paragraphNumber } from '../understand/words/rules.ts'

/** The topics of an instruction, in their usual order; each municipality gives the paragraph for each. */
export const topics = [
  ...(['scope', 'purpose', 'responsibility', 'definitions', 'own-equipment', 'other-rules'] as const),
  ...(['storage', 'setup', 'locking', 'card-and-pin', 'health-network', 'work-systems'] as const),
  ...(['equipment-gone', 'whom-to-tell', 'onlookers', 'care', 'printing'] as const),
  ...(['hand-back', 'data-at-home'] as const),
]

export type Topic = (typeof topics)[number]

/** The topics about what is lost or known to others, and whom to tell. */
const ofLosses: readonly (Topic | null)[] = [
  ...(['card-and-pin', 'health-network', 'work-systems', 'equipment-gone', 'whom-to-tell'] as const),
]

/** The topics that the municipality's instruction covers, each with its paragraph. */
export type Paragraphs = { topic: Topic; paragraph: string }[]

/**
 * Returns the topic that a question asks about: the topic of the paragraph it names, or else the one
 * understood from its words. Null when the instruction does not cover it.
 */
export function answeredTopic(
  { text, topic }: { text: string; topic: Topic | null },
  paragraphs: Paragraphs,
): Topic | null {
  const number = (paragraphNumber.exec(text) ?? askedFor.exec(text))?.[1]
  const named = paragraphs.find(({ paragraph }) => paragraph === number)
  return named?.topic ?? paragraphs.find((one) => one.topic === topic)?.topic ?? null
}

type Ruled = { id: string; paragraph?: string }

/** Tells whether the topic’s answer is the rule about another type, while there is none about this one. */
export function isAboutAnother(topic: Topic, type: Ruled, paragraphs: Paragraphs, types: Ruled[]): boolean {
  const isAnswered = (own: string) => paragraphs.some(({ paragraph }) => paragraph === own)
  if (!type.paragraph || type.paragraph.split('–').some(isAnswered)) return false
  const rule = paragraphs.find((one) => one.topic === topic)?.paragraph
  return types.some(({ id, paragraph }) => id !== type.id && paragraph === rule)
}

/** Matches "Hva står i 2.12?", without the § sign. */
const askedFor = /(?:står(?: det)? (?:i|under)|sier|seier)\s+(\d+(?:\.\d+)+)/i

/**
 * Returns the topic of a question about "it", in a report: the report's own paragraph answers "må jeg si fra
 * til sjefen selv?" and "hva står det i instruksen om det?", unless the question names another thing.
 */
export function topicInReport(
  { text, topic, typesNamed }: { text: string; topic: Topic | null; typesNamed: unknown[] },
  paragraph: string | undefined,
  paragraphs: Paragraphs,
): Topic | null {
  const answered = answeredTopic({ text, topic }, paragraphs)
  const own = paragraphs.find((one) => one.paragraph === paragraph)
  const isOfIt =
    typesNamed.length === 0 && (ofLosses.includes(answered) || (!answered && asksOfIt.test(text)))
  return own && isOfIt ? own.topic : answered
}

/** Matches "Hva sier instruksen om det?". */
const asksOfIt = /(?:instruks|regl|instruction|rule).* (?:om|about) (?:det|dette|den|it|this)[\s.?!]*$/iu
