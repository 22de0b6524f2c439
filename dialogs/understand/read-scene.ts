import { eventsIn } from './events.ts'
import type { Knowledge } from './knowledge.ts'
import { type Found, isElsewhere, isNamed, type Read, type Scene, signsAmong } from './scene.ts'
import { inPlainWords, readMessage } from './sentence.ts'
import { thingsIn } from './things.ts'

/** Maximum length: a wish comes early, and reading time grows with the square of the length. */
const longestRead = 1000

export function readScene(message: string, { phrases }: Knowledge): Read {
  const text = inPlainWords(message)
  const { words: written, questions } = readMessage(text.slice(0, longestRead))
  const words = phrases.splitCompounds(written)
  const mentions = phrases.mentionsIn(words).map(asOfHere)
  const scene: Scene = { written, words, questions, mentions, signs: signsAmong(mentions) }
  const events = eventsIn(scene)
  return { text, scene, events, things: thingsIn(scene, events) }
}

/** A type's own name for its thing never means somebody else's, even if other words once took it so. */
function asOfHere(mention: Found): Found {
  if (!isNamed(mention)) return mention
  return { ...mention, meanings: mention.meanings.filter((meaning) => !isElsewhere(meaning)) }
}
