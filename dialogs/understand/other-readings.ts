import type { Events } from './events.ts'
import { type Reading, reading } from './reading.ts'
import { clauseOf, type Found, hasSign, isLoss, type Scene, withSign } from './scene.ts'
import { ownThings, privatelyOwned, type Thing } from './things.ts'

/** What people say to the bot that is no incident (words/talk.ts). */
export function talkReadings({ mentions }: Scene): Reading[] {
  const best = new Map<string, Reading>()
  for (const mention of mentions)
    for (const meaning of mention.meanings) {
      if (meaning.as !== 'talk') continue
      const key = `${meaning.intent} ${meaning.action}`
      const score = meaning.weight + 0.2 * (mention.words.length - 1)
      const before = best.get(key)
      if (!before) best.set(key, { ...reading(meaning.intent, score, [mention]), action: meaning.action })
      else best.set(key, { ...before, score: Math.max(before.score, score) + 0.3, because: [...before.because, mention] })
    }
  return [...best.values()]
}

/** A question about what the instruction allows or demands. */
export function ruleReadings(scene: Scene, { supposed }: Events): Reading[] {
  const may = withSign(scene, 'mayI')
  const modal = withSign(scene, 'modal')
  const asked = withSign(scene, 'question')
  const rules = withSign(scene, 'ruled')
  const asking = may.length > 0 ? 4 : modal.length > 0 ? 2 : asked.length > 0 ? 1.5 : scene.questions.size > 0 ? 1 : 0
  const about = rules.length > 0 ? 3 + Math.min(1.5, 0.5 * (rules.length - 1)) : 0
  const whatIf = supposed.length > 0 ? 6 : 0
  if (asking === 0 || about + whatIf === 0) return []
  return [reading('instruction-question', asking + about + whatIf, [...may, ...modal.slice(0, 1), ...rules, ...supposed])]
}

/** Somebody's own things, and matters that others see to. */
export function elsewhereReadings(scene: Scene, things: Thing[]): Reading[] {
  const own = [...ownThings(scene), ...(things.length === 0 ? privatelyOwned(scene) : [])]
  const matters = withSign(scene, 'otherMatter')
  const score = Math.max(own.length > 0 ? 5.5 : 0, matters.length > 0 ? 4 + Math.min(1.5, 0.5 * (matters.length - 1)) : 0)
  return score > 0 ? [reading('out-of-scope', score, [...own, ...matters])] : []
}

/** It has turned up: the report can be withdrawn. */
export function turnedUpReadings(scene: Scene, { happened }: Events, things: Thing[]): Reading[] {
  const losses = happened.filter((event) => isLoss(event) && !hasSign(event, 'found') && !hasSign(event, 'layThere') && !event.weak)
  const turnedUp = happened.filter((event) => hasSign(event, 'found')).at(-1)
  const named = things.length > 0 || scene.words.some(({ folded }) => pronouns.has(folded))
  if (turnedUp && named && !losses.some((loss) => comesAfter(loss, turnedUp, scene)))
    return [{ ...reading('my-reports', 11, [turnedUp]), action: 'withdraw' }]
  const lay = happened.find((event) => hasSign(event, 'layThere'))
  return lay && things.length > 0 && losses.length === 0 ? [{ ...reading('my-reports', 6, [lay]), action: 'withdraw' }] : []
}

const pronouns = new Set(['den', 'det', 'it', 'han', 'ho', 'hu', 'an', 'dei', 'de'])

function comesAfter(loss: Found, turnedUp: Found, scene: Scene): boolean {
  return loss.first > turnedUp.last && clauseOf(loss, scene) > clauseOf(turnedUp, scene)
}
