import { paragraphNumber } from '../understand/words/rules.ts'

/** What an instruction may speak of, in the order in which most do; under which paragraph, each municipality tells. */
export const topics = [
  ...(['scope', 'purpose', 'responsibility', 'definitions', 'own-equipment', 'other-rules'] as const),
  ...(['storage', 'setup', 'locking', 'card-and-pin', 'health-network', 'work-systems'] as const),
  ...(['equipment-gone', 'whom-to-tell', 'onlookers', 'care', 'printing'] as const),
  ...(['hand-back', 'data-at-home'] as const),
]

export type Topic = (typeof topics)[number]

/** The topics that the municipality's instruction speaks of, and where in it. */
export type Paragraphs = { topic: Topic; paragraph: string }[]

/**
 * What a question asks the instruction: what is said in the paragraph that it names, or else what it is about. Null when
 * the instruction does not speak of it.
 */
export function answeredTopic(
  { text, topic }: { text: string; topic: Topic | null },
  paragraphs: Paragraphs,
): Topic | null {
  const number = (paragraphNumber.exec(text) ?? askedFor.exec(text))?.[1]
  const named = paragraphs.find(({ paragraph }) => paragraph === number)
  return named?.topic ?? paragraphs.find((one) => one.topic === topic)?.topic ?? null
}

/** "Hva står i 2.12?", without the sign. */
const askedFor = /(?:står(?: det)? (?:i|under)|sier|seier)\s+(\d+(?:\.\d+)+)/i
