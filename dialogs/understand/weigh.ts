import { type IncidentType, urgencyOf } from '../incident-type.ts'
import { isOfPart } from './knowledge.ts'
import { type Likely, likeliest } from './learned-in.ts'
import { hasSign, type Reading, reading } from './scene.ts'

/** A reading, and how likely it is beside the others; together their shares are one. */
export type Weighed = Reading & { share: number }

/** The worth of a point of the rules, and the number of points from which on more say no more. */
const perPoint = 0.4
const mostPoints = 10
/** Nothing is so unlikely by what was learned that the rules could not outweigh it. */
const floor = 0.001
/** A type that no sentence was learned of is believed when a message names it: that something is lost speaks of all types. */
const unlearned = { named: 0.3, unnamed: 0 }
/** Below this, what was learned gives no reading of its own. */
const worthAReading = 0.02
/** Learned shares that are enough to name a cause that the rules do not, and to name another one. */
const sure = { ofCause: 0.6, ofAnotherCause: 0.95, ofAnotherAction: 0.8 }
/** The share that the other words must give an urgent cause: a named card is not yet a lost card. */
const saidBesides = 0.2

/** The learned shares of the message, and of the message without the things that it names. */
export type Learned = { whole: Map<string, Likely>; besidesThings: () => Map<string, Likely> }

/**
 * Weighs the rules' readings together with what was learned from sentences: a point of the rules multiplies the odds.
 * The rules know what they were written for, and types that nobody has written sentences about; what was learned knows
 * how people put things that no rule foresaw.
 */
export function weigh(readings: Reading[], learned: Learned, types: IncidentType[]): Weighed[] {
  // "Tok feil PC": nobody stole it, whatever is said so elsewhere.
  const mixedUp = readings.filter(({ because }) => because.some((event) => hasSign(event, 'mixedUp')))
  const whole = mixedUp.length > 0 ? new Map<string, Likely>() : learned.whole
  const byRules = bestOfEach(mixedUp.length > 0 ? mixedUp : readings)
  const byLearning = [...whole.values()].filter(({ share }) => share >= worthAReading)
  const intents = new Set([...byRules.keys(), ...byLearning.map(({ intent }) => intent)])
  const weighed = [...intents].map((intent) => {
    const likely = whole.get(intent)
    const ruled = byRules.get(intent) ?? reading(intent, 0, [])
    return { ...(likely ? withDetail(ruled, likely, learned, types) : ruled), share: oddsOf(ruled, likely) }
  })
  const all = weighed.reduce((sum, { share }) => sum + share, 0)
  return weighed.map((one) => ({ ...one, share: one.share / all })).sort((a, b) => b.share - a.share)
}

function bestOfEach(readings: Reading[]): Map<string, Reading> {
  const best = new Map<string, Reading>()
  for (const one of readings) if (one.score > (best.get(one.intent)?.score ?? 0)) best.set(one.intent, one)
  return best
}

function oddsOf({ score, named }: Reading, likely: Likely | undefined): number {
  const share = likely?.share ?? unlearned[named ? 'named' : 'unnamed']
  return Math.exp(perPoint * Math.min(score, mostPoints)) * (share + floor)
}

/** The cause or action that the rules found, or the one that was learned where they found none. */
function withDetail(ruled: Reading, likely: Likely, learned: Learned, types: IncidentType[]): Reading {
  const [detail, share] = likeliest(likely)
  const type = types.find(({ id }) => id === ruled.intent)
  if (!type) return { ...ruled, action: actionOf(ruled, detail, share) }
  const isCause = type.causes.some(({ id }) => id === detail) && !(ruled.whole && isOfPart(detail, type))
  if (!isCause || share < (ruled.cause === null ? sure.ofCause : sure.ofAnotherCause)) return ruled
  if (isToldInOne(ruled, type) && urgencyOf(type, detail) === 'normal') return ruled
  const mustBeSaid = ruled.cause === null && urgencyOf(type, detail) === 'urgent'
  const isSaid = !mustBeSaid || shareOfDetail(detail, learned.besidesThings()) >= saidBesides
  return isSaid ? { ...ruled, cause: detail } : ruled
}

/** By a phrase that names the part too, "brevet med PIN er borte": that it is like other sentences says less. */
function isToldInOne({ cause, thing, because }: Reading, type: IncidentType): boolean {
  if (!thing || !isOfPart(cause ?? '', type)) return false
  return because.some((event) => event !== thing && event.words.includes(thing.first))
}

/** Of whichever intent: what happened can be told without saying to what. */
function shareOfDetail(detail: string, learned: Map<string, Likely>): number {
  return [...learned.values()].reduce(
    (sum, { share, details }) => sum + share * (details.get(detail) ?? 0),
    0,
  )
}

function actionOf({ action }: Reading, learned: string, share: number): Reading['action'] {
  if (action !== null && share < sure.ofAnotherAction) return action
  return actions.find((one) => one === learned) ?? action
}

const actions = ['status', 'withdraw', 'add'] as const
