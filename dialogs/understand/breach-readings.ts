import type { Events } from './events.ts'
import { type Reading, reading } from './reading.ts'
import { askingSigns, type Found, isLoss, type Scene, sentenceOf, withSign } from './scene.ts'
import type { Thing } from './things.ts'

const breach = 9

/** Readings of a breach of the instruction by which nothing is gone: a person is to be told of it. */
export function breachReadings(scene: Scene, { happened }: Events, things: Thing[]): Reading[] {
  const done = [...withSign(scene, 'breach'), ...sentAstray(scene, things)].filter(
    (one) => !isSupposed(one, scene),
  )
  const isOther = (event: Found) => !done.some(({ words }) => words.some((at) => event.words.includes(at)))
  const isGone =
    happened.some((event) => isLoss(event) && !event.weak && isOther(event)) && things.some(isNamed)
  return done.length > 0 && !isGone ? [reading('human', breach, done)] : []
}

/** A password that was sent astray is one that others know. */
function sentAstray(scene: Scene, things: Thing[]): Found[] {
  const isSecret = things.some(({ meanings }) => meanings.some(({ as }) => as === 'hint' || as === 'part'))
  return isSecret ? [] : withSign(scene, 'wrongReceiver')
}

function isSupposed(one: Found, scene: Scene): boolean {
  return [...askingSigns(scene), ...withSign(scene, 'hypothetical')].some(
    (sign) => sentenceOf(sign, scene) === sentenceOf(one, scene) && sign.first <= one.first,
  )
}

function isNamed({ meanings }: Thing): boolean {
  return meanings.some(({ as }) => as === 'name')
}
