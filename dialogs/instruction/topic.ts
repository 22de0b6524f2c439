import { paragraphNumber } from '../understand/words/rules.ts'

/** The topics of an instruction, in their usual order; each municipality gives the paragraph for each. */
export const topics = [
  ...(['scope', 'purpose', 'responsibility', 'definitions', 'own-equipment', 'other-rules'] as const),
  ...(['storage', 'setup', 'locking', 'card-and-pin', 'health-network', 'work-systems'] as const),
  ...(['equipment-gone', 'whom-to-tell', 'onlookers', 'care', 'printing'] as const),
  ...(['hand-back', 'data-at-home'] as const),
]

export type Topic = (typeof topics)[number]

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

/** Matches "Hva står i 2.12?", without the § sign. */
const askedFor = /(?:står(?: det)? (?:i|under)|sier|seier)\s+(\d+(?:\.\d+)+)/i
