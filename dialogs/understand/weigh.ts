import { type IncidentType, urgencyOf } from '../incident-type.ts'
import { isOfPart } from './knowledge.ts'
import { type Likely, likeliest } from './learned-in.ts'
import { hasSign, type Reading, reading } from './scene.ts'

/** A reading, and its share among all readings; the shares add up to one. */
export type Weighed = Reading & { share: number }

/** The worth of a point in the rules, and the number of points above which more make no difference. */
const perPoint = 0.4
const mostPoints = 10
/** Minimum learned share: the rules can outweigh any. */
const floor = 0.001
/** Share of a type without learned sentences: only a named thing counts, as a loss fits all types. */
const unlearned = { named: 0.3, unnamed: 0 }
/** Below this share, learning gives no reading of its own. */
const worthAReading = 0.02
/** Learned shares that are enough to add a cause, and to replace the rules' cause or action. */
const sure = { ofCause: 0.6, ofAnotherCause: 0.95, ofAnotherAction: 0.8 }
/** Minimum share of an urgent cause in the other words: a named card is not yet a lost card. */
const saidBesides = 0.2

/** The learned shares of the message, and of the message without its things. */
export type Learned = { whole: Map<string, Likely>; besidesThings: () => Map<string, Likely> }

/**
 * Weighs the rules' readings together with the learned shares: a point in the rules multiplies the odds. The
 * rules know the cases they were written for, and types without labelled sentences; the learned weights know
 * phrasings that no rule foresaw.
 */
export function weigh(readings: Reading[], learned: Learned, types: IncidentType[]): Weighed[] {
  // "Tok feil PC" is no theft, though learned sentences may say so.
  const isMixedUp = readings.some(({ because }) => because.some((event) => hasSign(event, 'mixedUp')))
  const whole = isMixedUp ? new Map<string, Likely>() : learned.whole
  const byRules = bestOfEach(readings)
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

/** Returns the reading with the rules' cause or action, or the learned one when they found none. */
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

/** True for a phrase that includes the part, "brevet med PIN er borte": it outweighs similar sentences. */
function isToldInOne({ cause, thing, because }: Reading, type: IncidentType): boolean {
  if (!thing || !isOfPart(cause ?? '', type)) return false
  return because.some((event) => event !== thing && event.words.includes(thing.first))
}

/** Returns the share of a cause over all intents: a text may tell what happened and not to what. */
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
