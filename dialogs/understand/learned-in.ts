import type { Knowledge } from './knowledge.ts'
import { type Likely, likelyIntents, wordsThatTell } from './learned-intents.ts'
import type { Reading } from './reading.ts'
import { isAnyAsked, type Scene, withSign } from './scene.ts'
import { talk } from './words/talk.ts'

const aboutInstruction = 'instruction-question'
/** A message that is not put as a question is less likely to be one. */
const notPut = 0.15

/** The learned shares of the types that are known here, and of the other intents. */
export function likelyIn(
  text: string,
  scene: Scene,
  { types }: Knowledge,
  isIncidentTold = false,
): Map<string, Likely> {
  const known = new Set([...types.map(({ id }) => id), ...otherIntents])
  const learned = new Map([...likelyIntents(text)].filter(([intent]) => known.has(intent)))
  const question = learned.get(aboutInstruction)
  const isPut = isAnyAsked(scene) || withSign(scene, 'question').length > 0
  if (question && (isIncidentTold || !isPut))
    learned.set(aboutInstruction, { ...question, share: question.share * notPut })
  return learned
}

/** The message without the things that it names. */
export function withoutThings({ written, words, mentions }: Scene): string {
  const named = mentions
    .filter(({ meanings }) => meanings.some(({ as }) => as === 'name'))
    .flatMap((thing) => thing.words.map((at) => words[at]?.text))
  return written
    .filter(({ text }) => !named.includes(text))
    .map(({ text }) => text)
    .join(' ')
}

const otherIntents = [...new Set(talk.map(({ intent }) => intent)), aboutInstruction, 'out-of-scope']

/** The words for which it was taken for that intent. */
export function wordsLearned(text: string, { intent }: Reading, learned: Map<string, Likely>): string[] {
  const own = learned.get(intent)
  return own ? wordsThatTell(text, own) : []
}
