import type { IncidentType } from '../incident-type.ts'
import { isOfPart } from './knowledge.ts'
import type { Likely } from './learned-intents.ts'
import { type Reading, reading } from './reading.ts'

/** A reading, and how likely it is beside the others; together their shares are one. */
export type Weighed = Reading & { share: number }

/** What a point of the rules is worth, and from how many on more say no more. */
const perPoint = 0.7
const mostPoints = 10
/** Nothing is so unlikely by what was learned that the rules could not outweigh it. */
const floor = 0.003
/** A type that no sentence was learned of is believed when the rules name it. */
const unlearned = 0.3
/** Below this, what was learned gives no reading of its own. */
const worthAReading = 0.02
/** How sure what was learned must be to name a cause that the rules do not, and to name another one. */
const sure = { ofCause: 0.6, ofAnotherCause: 0.9 }

/**
 * Weighs the rules' readings together with what was learned from sentences: a point of the rules multiplies the odds.
 * The rules know what they were written for, and types that nobody has written sentences about; what was learned knows
 * how people put things that no rule foresaw.
 */
export function weigh(readings: Reading[], learned: Map<string, Likely>, types: IncidentType[]): Weighed[] {
  const byRules = bestOfEach(readings)
  const byLearning = [...learned.values()].filter(({ share }) => share >= worthAReading)
  const intents = new Set([...byRules.keys(), ...byLearning.map(({ intent }) => intent)])
  const weighed = [...intents].map((intent) => {
    const likely = learned.get(intent)
    const ruled = byRules.get(intent) ?? reading(intent, 0, [])
    return { ...(likely ? withDetail(ruled, likely, types) : ruled), share: oddsOf(ruled, likely) }
  })
  const all = weighed.reduce((sum, { share }) => sum + share, 0)
  return weighed.map((one) => ({ ...one, share: one.share / all })).sort((a, b) => b.share - a.share)
}

function bestOfEach(readings: Reading[]): Map<string, Reading> {
  const best = new Map<string, Reading>()
  for (const one of readings) if (one.score > (best.get(one.intent)?.score ?? 0)) best.set(one.intent, one)
  return best
}

function oddsOf({ score }: Reading, likely: Likely | undefined): number {
  return Math.exp(perPoint * Math.min(score, mostPoints)) * ((likely?.share ?? unlearned) + floor)
}

/** The cause or action that the rules found, or the one that was learned where they found none. */
function withDetail(ruled: Reading, { intent, details }: Likely, types: IncidentType[]): Reading {
  const [detail = '', share = 0] = [...details].reduce((a, b) => (b[1] > a[1] ? b : a))
  const type = types.find(({ id }) => id === intent)
  if (!type) return { ...ruled, action: ruled.action ?? actions.find((action) => action === detail) ?? null }
  const isCause = type.causes.some(({ id }) => id === detail) && !(ruled.whole && isOfPart(detail, type))
  const needed = ruled.cause === null ? sure.ofCause : sure.ofAnotherCause
  return isCause && share >= needed ? { ...ruled, cause: detail } : ruled
}

const actions = ['status', 'withdraw', 'add'] as const
