import stored from '../learned/questions.json' with { type: 'json' }
import { likely, restore } from '../learned/weights.ts'
import { type Mention, Phrasebook } from '../understand/phrasebook.ts'
import type { Word } from '../understand/sentence.ts'
import { anywhere, whole } from '../understand/words/expression.ts'
import { ruled } from '../understand/words/rules.ts'
import { evidence } from './evidence/index.ts'
import type { Way } from './evidence/shared.ts'
import type { Topic } from './topic.ts'

type List = string[]

const weights = restore(stored)

/** Weight of each word in the rules, and the minimum share of each topic. */
const perWord = 0.7
const floor = 0.003
/** Share that is enough when no rule has a word for the topic. */
const sureAlone = 0.4

/** Returns the likeliest topic of a question, or null: each word in the rules multiplies the learned odds. */
export function whichTopic(question: string, written: Word[]): Topic | null {
  if (whomItIsFor.test(question.trim())) return 'scope'
  if (withoutCard.test(question)) return 'card-and-pin'
  const learned = likely(question.replace(whatItSays, ''), weights)
  const rated = rate(written)
  if (rated.every(({ words }) => words === 0) && Math.max(...learned.values()) < sureAlone) return null
  const odds = rated.map(({ topic, words }) => ({
    topic,
    odds: Math.exp(perWord * words) * ((learned.get(topic ?? '') ?? 0) + floor),
  }))
  return odds.reduce((one, other) => (other.odds > one.odds ? other : one)).topic
}

/** Matches "Hva står det i instruksen om", which is cut so that only the subject of the question remains. */
const whatItSays =
  /^.{0,40}?(?:instruks|regl|regel|instruction|rule)\p{L}* (?:(?:sier|seier|seie|says?) )?(?:noe |noko |anything )?(?:om|about) /iu

/** Matches "Gjelder instruksen meg?", "hvem gjelder reglene for?", and nothing more. */
const whomItIsFor = whole`
  (?:gjelder|gjeld) (?:instruksen|reglene|reglane|dette|det) (?:for )?(?:meg|oss|alle|vikarer|vikarar)(?: også| òg)?
  (?:hvem|kven|kem) (?:gjelder|gjeld) (?:(?:instruksen|reglene|reglane)(?: for)?|dette for)
  (?:do|does|who do|who does) (?:the instructions?|the rules|these rules|this) apply to(?: me| us| everyone)?(?: too)?
`

/** Matches "Kan jeg logge inn uten kort?", of a card that is lost or forgotten. */
const withoutCard = anywhere`
  (?:logg\p{L}*|log|kom\p{L}*|kjem\p{L}*|jobb\p{L}*|arbeid\p{L}*|work|get|access) (?:[\p{L}-]+ ){0,4}(?:uten|utan|without) (?:(?:my|the|a) )?(?:smart|buypass|jobb)?-?(?:kort|card|buypass)\p{L}*
`

/** Returns the number of words that point to the topic with the most such words. */
export function wordsForTopic(written: Word[]): number {
  const { topic, words } = rate(written).reduce((one, other) => (other.words > one.words ? other : one))
  return topic ? words : 0
}

function rate(written: Word[]): { topic: Topic | null; words: number }[] {
  const mentions = phrasebook.mentionsIn(phrasebook.splitCompounds(written))
  return evidence.map(([topic, ways]) => ({ topic, words: wordsFor(ways, mentions) }))
}

/** Each phrase means the lists that contain it. */
const phrasebook = new Phrasebook<List>()
for (const list of new Set(evidence.flatMap(([, ways]) => ways.flat()))) phrasebook.add(list, list)
// Prevents known words from being read as misspellings of others.
phrasebook.add(ruled, [])

function wordsFor(ways: Way[], mentions: Mention<List>[]): number {
  const found = (list: List) => mentions.some(({ meanings }) => meanings.includes(list))
  const lists = ways.filter((way) => way.every(found)).flat()
  const speaking = mentions.filter(({ meanings }) => meanings.some((list) => lists.includes(list)))
  return new Set(speaking.flatMap(({ words }) => words)).size
}
