import type { IncidentType } from '../incident-type.ts'
import { eventsIn } from './events.ts'
import { knowledgeOf, type Meaning } from './knowledge.ts'
import { foldLetters } from './letters.ts'
import { type Found, hasSign, isLoss, type Scene, withSign } from './scene.ts'
import { readMessage, withPicturesAsWords } from './sentence.ts'
import { thingsIn } from './things.ts'

/** What a text says outright, word by word: without weighing what it may mean as a whole. */
export type Named = {
  /** The work things that it names, each as the types that know it. What is denied is not among them. */
  things: { type: string; device: string | null; text: string }[][]
  /** The same, what is denied too. */
  mentioned: { type: string; text: string }[]
  /** Types that share a word with it: a password may be one to anything. */
  hints: string[]
  /** What it tells to have happened. */
  happened: { type: string; cause: string | null }[]
  /** The same, what it only hints at too: "borte" may be out of town. */
  maybe: { type: string; cause: string | null }[]
  /** Whether it names a part of a thing, as the PIN of a card. */
  part: boolean
  /** That something has turned up. */
  turnedUp: boolean
  /** Where something lay. */
  layThere: boolean
  /** It says "too", "in the same bag", or joins something to what was said before. */
  too: boolean
  /** It says "only". */
  only: boolean
  /** There is more in it than a thing, what happened to it, and when. */
  saysMore: boolean
}

export function namedIn(message: string, types: IncidentType[]): Named {
  const text = withPicturesAsWords(message)
  const { phrases } = knowledgeOf(types)
  const { words: written, questions } = readMessage(text.slice(0, longestRead))
  const words = phrases.splitCompounds(written)
  const scene: Scene = { written, words, questions, mentions: phrases.mentionsIn(words) }
  const events = eventsIn(scene)
  const things = thingsIn(scene, events).filter(({ modifies }) => !modifies)
  const happened = events.happened.filter((event) => !event.weak)
  return {
    things: things.map((thing) => namesOf(thing, scene)).filter(({ length }) => length > 0),
    mentioned: scene.mentions.flatMap((mention) => namesOf(mention, scene)),
    hints: things.flatMap(({ meanings }) => meanings.flatMap((one) => (one.as === 'hint' ? [one.type] : []))),
    happened: happened.filter(isLoss).flatMap(({ meanings }) => meanings.flatMap(asEvent)),
    maybe: events.happened.flatMap(({ meanings }) => meanings.flatMap(asEvent)),
    part: things.some(({ meanings }) => meanings.some(({ as }) => as === 'part')),
    turnedUp: happened.some((event) => hasSign(event, 'found') && !isLoss(event)),
    layThere: happened.some((event) => hasSign(event, 'layThere') || hasSign(event, 'itLayThere')),
    too: tooWords.test(text),
    only: withSign(scene, 'only').length > 0,
    saysMore: saysMore(scene),
  }
}

const longestRead = 1000
const tooWords =
  /^(?:og|å|and|pluss|plus)\s|(?<!\p{L})(?:også|ogso|òg|åsså|au|samme|same|begge|båe|både|sammen|saman|together|too|also|both|as well|i tillegg)(?!\p{L})/iu

/** Enough words, and one among them that no phrase knows and that is none of the small ones. */
function saysMore({ words, mentions, written }: Scene): boolean {
  const known = new Set(mentions.flatMap((mention) => mention.words))
  const unknown = words.filter(({ folded }, at) => !known.has(at) && folded.length > 3 && !small.test(folded))
  return written.length >= fullMessage && unknown.length > 0
}

const fullMessage = 8
/** Spelled as words are folded. */
const small = new RegExp(
  `^(?:${foldLetters('hei hallo hello have been with this that from just think some someone noen nokon hadde eller etter skulle ligger blitt blei vart være vore veldig altså bare berre også mens over under gjerne kjære takk please vennligst mandag tirsdag onsdag torsdag fredag lørdag søndag dag kveld morges natt helga formiddag ettermiddag klokka klokken rundt omtrent today yesterday night morning evening last week month januar februar mars april juni juli august september oktober november desember forrige siste siden sidan tror trur kortet mistet mista').split(' ').join('|')})$`,
)

function namesOf(thing: Found, { words }: Scene) {
  const text = [...new Set(thing.words.map((at) => words[at]?.text))].join(' ')
  return thing.meanings.flatMap((meaning) =>
    meaning.as === 'name' ? [{ type: meaning.type, device: meaning.device, text }] : [],
  )
}

function asEvent(meaning: Meaning) {
  return meaning.as === 'event' ? [{ type: meaning.type, cause: meaning.cause }] : []
}
