import type { Events } from './events.ts'
import { type Reading, reading } from './reading.ts'
import { clauseOf, type Found, hasSign, isLoss, isTurnedUp, type Scene } from './scene.ts'
import type { Thing } from './things.ts'
import { pronouns } from './words/small.ts'

const weights = { turnedUp: 11, layThere: 4 }

/** It has turned up: the report can be withdrawn. */
export function turnedUpReadings(scene: Scene, { happened }: Events, things: Thing[]): Reading[] {
  const losses = happened.filter((event) => isRealLoss(event, things))
  const turnedUp = happened.filter((event) => hasSign(event, 'found') && !isPartOfLoss(event, losses)).at(-1)
  if (
    turnedUp &&
    isAboutSomething(scene, things) &&
    !losses.some((loss) => comesAfter(loss, turnedUp, scene))
  )
    return [withdraw(weights.turnedUp, turnedUp)]
  const itLay = happened.find((event) => hasSign(event, 'itLayThere'))
  if (itLay && losses.length + things.length === 0) return [withdraw(weights.turnedUp, itLay)]
  const lay = happened.find((event) => hasSign(event, 'layThere'))
  return lay && things.length > 0 && losses.length === 0 ? [withdraw(weights.layThere, lay)] : []
}

function withdraw(score: number, because: Found): Reading {
  return { ...reading('my-reports', score, [because]), action: 'withdraw' }
}

/** A mere hint counts where it is about one of the things. */
function isRealLoss(event: Found, things: Thing[]): boolean {
  if (!isLoss(event) || isTurnedUp(event)) return false
  const types = things.flatMap(({ meanings }) => meanings.flatMap((m) => (m.as === 'name' ? [m.type] : [])))
  return !event.weak || event.meanings.some((m) => m.as === 'event' && types.includes(m.type))
}

/** "found" in "found my note with the PIN". */
function isPartOfLoss(event: Found, losses: Found[]): boolean {
  return losses.some((loss) => loss.words.length > 1 && event.words.some((word) => loss.words.includes(word)))
}

/** A thing with a name, or "den"; a password does not turn up. */
function isAboutSomething({ words }: Scene, things: Thing[]): boolean {
  if (things.length === 0) return words.some(({ folded }) => pronouns.has(folded))
  return things.some(({ meanings, modifies }) => !modifies && meanings.some(({ as }) => as === 'name'))
}

function comesAfter(loss: Found, turnedUp: Found, scene: Scene): boolean {
  return loss.first > turnedUp.last && clauseOf(loss, scene) > clauseOf(turnedUp, scene)
}
