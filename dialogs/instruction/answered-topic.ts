import type { Paragraphs, Topic } from './topic.ts'

/**
 * What a question asks the instruction: what is said in the paragraph that it names, or else what it is about. Null when
 * the instruction does not speak of it.
 */
export function answeredTopic(
  { text, topic }: { text: string; topic: Topic | null },
  paragraphs: Paragraphs,
): Topic | null {
  const number = /(?:§|punkt|pkt\.?|paragraf|paragraph|section)\s*(\d+(?:\.\d+)*)/i.exec(text)?.[1]
  const named = paragraphs.find(({ paragraph }) => paragraph === number)
  return named?.topic ?? paragraphs.find((one) => one.topic === topic)?.topic ?? null
}
