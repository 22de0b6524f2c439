import { type IncidentType, urgencyOf } from '../incident-type.ts'
import stored from '../learned/messages.json' with { type: 'json' }
import { likely, restore, tellingWords } from '../learned/weights.ts'
import type { Knowledge } from './knowledge.ts'
import { type Found, isAnyAsked, isNamed, type Reading, type Scene, withSign } from './scene.ts'
import { ownThings, privatelyOwned } from './things.ts'
import { talk } from './words/talk.ts'

const aboutInstruction = 'instruction-question'
/**
 * Factor for learned shares that the rules make unlikely: a question that is not put as one, a wish for a
 * person in a report of a loss, a withdrawal when another thing turned up, and `out-of-scope` for a type that
 * did not exist when the sentences were labelled.
 */
const notPut = 0.15

/** Returns the learned shares of the known types and the other intents, adjusted by the rules' readings. */
export function likelyIn(
  text: string,
  scene: Scene,
  { types }: Knowledge,
  { isIncidentTold, isToldApart, isOnlyDenied, denied, readings }: Ruled = nothingRuled,
): Map<string, Likely> {
  const known = new Set([...types.map(({ id }) => id), ...otherIntents])
  const all = likelyIntents(text)
  const learned = new Map([...all].filter(([intent]) => known.has(intent)))
  const isPut = isAnyAsked(scene) || withSign(scene, 'question').length > 0
  // "Mista kortet, hvem må jeg si fra til?": both the form and the answer.
  if (isToldApart) learned.delete(aboutInstruction)
  else if (isIncidentTold || !isPut) makeUnlikely(aboutInstruction, learned)
  const isRuled = (intent: string) => readings.some((one) => one.intent === intent)
  if (isIncidentTold && !isRuled('human')) makeUnlikely('human', learned)
  // "I have lost my card, what should I do?": the form is the help.
  if (isIncidentTold) for (const intent of ['greeting', 'help']) learned.delete(intent)
  // "PC-en ble stjålet på parkeringsplassen ved sjukeheimen": the car park is only the place.
  const isUrgentTold = isIncidentTold && readings.some((one) => isUrgent(one, types)) && !isPrivate(scene)
  if (isUrgentTold && isRuled('out-of-scope')) makeUnlikely('out-of-scope', learned)
  const hasTurnedUp = withSign(scene, 'found').length > 0
  if (isIncidentTold && hasTurnedUp && !isRuled('my-reports')) makeUnlikely('my-reports', learned)
  // For example "Det er ikke borte".
  if (isOnlyDenied) for (const { id } of types) if (!isRuled(id)) makeUnlikely(id, learned)
  for (const { meanings } of denied)
    for (const meaning of meanings)
      if (meaning.as === 'event') learned.get(meaning.type)?.details.set(meaning.cause ?? '', 0)
  // "Vikaren har brukt kortet mitt" is about the card, "ingen kommer inn i Gerica" no password, whatever it resembles.
  const troubles = withSign(scene, 'outage').length + withSign(scene, 'otherHarm').length
  const isTrouble = troubles > 0 && !types.some(({ id }) => isRuled(id))
  if (withSign(scene, 'cardUsed').length > 0 || isTrouble)
    for (const intent of learned.keys()) if (!isRuled(intent)) learned.delete(intent)
  if (readings.some(({ intent, named }) => named && !all.has(intent))) makeUnlikely('out-of-scope', learned)
  return learned
}

function isUrgent({ intent, cause, named }: Reading, types: IncidentType[]): boolean {
  const type = types.find(({ id }) => id === intent)
  return named && type !== undefined && urgencyOf(type, cause) === 'urgent'
}

function isPrivate(scene: Scene): boolean {
  return ownThings(scene).length + privatelyOwned(scene).length > 0
}

/**
 * - `isToldApart`: the incident is told, and a question follows
 * - `denied`: the events that the message denies and says no more of
 */
type Ruled = {
  isIncidentTold: boolean
  isToldApart: boolean
  isOnlyDenied: boolean
  denied: Found[]
  readings: Reading[]
}

const nothingRuled: Ruled = {
  isIncidentTold: false,
  isToldApart: false,
  isOnlyDenied: false,
  denied: [],
  readings: [],
}

function makeUnlikely(intent: string, learned: Map<string, Likely>): void {
  const likely = learned.get(intent)
  if (likely) learned.set(intent, { ...likely, share: likely.share * notPut })
}

export function withoutThings({ written, words, mentions }: Scene): string {
  const named = mentions
    .filter((mention) => isNamed(mention))
    .flatMap((thing) => thing.words.map((at) => words[at]?.text))
  return written
    .filter(({ text }) => !named.includes(text))
    .map(({ text }) => text)
    .join(' ')
}

const otherIntents = [...new Set(talk.map(({ intent }) => intent)), aboutInstruction, 'out-of-scope']

export function wordsLearned(text: string, { intent }: Reading, learned: Map<string, Likely>): string[] {
  const own = learned.get(intent)
  return own ? tellingWords(text, `${intent}/${likeliest(own)[0]}`, weights) : []
}

/** Returns the likeliest cause or action, and its share. */
export function likeliest({ details }: Likely): [string, number] {
  return [...details].reduce((a, b) => (b[1] > a[1] ? b : a))
}

const weights = restore(stored)

/** The learned share of an intent, and the shares of its causes or actions ('' for none). */
export type Likely = { intent: string; share: number; details: Map<string, number> }

/** Returns every learned intent. A label is an intent with its cause or action: "buypass-card/lost". */
function likelyIntents(text: string): Map<string, Likely> {
  const labels = [...likely(text, weights)].map(([label, share]) => {
    const [intent = '', detail = ''] = label.split('/')
    return { intent, detail, share }
  })
  const byIntent = Map.groupBy(labels, ({ intent }) => intent)
  return new Map(
    [...byIntent].map(([intent, own]) => {
      const share = own.reduce((sum, one) => sum + one.share, 0)
      const details = new Map(own.map((one) => [one.detail, one.share / Math.max(share, Number.MIN_VALUE)]))
      return [intent, { intent, share, details }]
    }),
  )
}
