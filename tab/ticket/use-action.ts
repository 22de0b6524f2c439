import { useState } from 'react'
import type { PersonJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { ApiProblem, currentIn } from '../ask.ts'
import { mayBeDone } from '../bar.tsx'
import { type TabContext, titleOf, useTab } from '../tab-context.tsx'
import { useLate } from '../use-asking.ts'
import { useTellMissed } from '../work/missed.ts'
import { type Attempt, changedBy, isIn, lastEntry } from './attempt.ts'
import { UNDOABLE_MS, useGoesBy } from './goes-by.ts'
import {
  type Asked,
  type CameOfIt,
  cameOf,
  isGood,
  type Outcome,
  outcomeText,
  type Unsure,
} from './outcome.ts'
import { useTurnsUp } from './use-turns-up.ts'

export type Performing = ReturnType<typeof useAction>

type Doing = Pick<Unsure, 'good' | 'isIn'> & { work: () => Promise<TicketJson> }

/** @param take shows the current ticket, also after a conflict */
export function useAction(ticket: TicketJson | undefined, take: (ticket: TicketJson) => void) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [underWay, setUnderWay] = useState<Asked | null>(null)
  const tellMissed = useTellMissed()
  const mayTurnUp = useTurnsUp(ticket, setOutcome)
  const busy = underWay !== null
  /** The place of an action that has taken a while; null when nothing is late. */
  const lateAt = useLate(busy) ? underWay : null
  const forget = () => setOutcome(null)
  const isWell = isGood(outcome)
  useGoesBy(outcome, isWell, forget, outcome?.kind === 'undoable' ? UNDOABLE_MS : undefined)

  const failure = (error: unknown): CameOfIt => {
    if (!(error instanceof Overtaken)) return { kind: 'failed', problem: error }
    take(error.current)
    return { kind: 'conflict', by: error.by }
  }

  /** Resolves to whether it was saved; later, if there was no answer and the ticket shows it after all. */
  const perform = async (at: Asked, { work, good, isIn }: Doing): Promise<boolean> => {
    setUnderWay(at)
    setOutcome(null)
    const done = await work().then((ticket): CameOfIt => {
      take(ticket)
      return good(ticket)
    }, failure)
    const came = { at, ...done }
    setOutcome(came)
    setUnderWay(null)
    if (isGood(came)) return true
    const takeBack = ticket && tellMissed(missedIn(ticket, came))
    const isUnsure = came.kind === 'failed' && mayBeDone(came.problem)
    const isSaved = isUnsure && (await mayTurnUp({ outcome: came, good, isIn }))
    if (isSaved) takeBack?.()
    return isSaved
  }

  /** `settle`: sets an outcome that became known later; null removes it. */
  return { busy, lateAt, outcome, isWell, forget, settle: setOutcome, perform }
}

export function useAct(ticket: TicketJson | undefined, { perform }: Performing) {
  const tab = useTab()
  const { id } = tab.me
  return (action: Action, at = placeOf(action)): Promise<boolean> => {
    const attempt = { action, after: lastEntry(ticket) }
    return perform(at, {
      async work() {
        if (!ticket) throw new ApiProblem(404)
        return actUnlessOvertaken(ticket, attempt, tab)
      },
      good: (saved) => cameOf(action, saved, id),
      isIn: (current) => isIn(current, attempt, id),
    })
  }
}

function missedIn(ticket: TicketJson, outcome: Outcome) {
  const { number } = ticket
  return {
    id: number,
    to: { view: 'ticket', number } as const,
    name: ({ me }: TabContext) => `${number} ${titleOf(ticket, me)}`,
    told: ({ me, words }: TabContext) => outcomeText(outcome, ticket, me.id, words),
  }
}

function placeOf({ name }: Action): Asked {
  if (name === 'unconfirm') return 'confirmed'
  return name === 'refer' || name === 'comment' || name === 'note' ? name : 'actions'
}

/** Somebody has changed the ticket first. */
class Overtaken extends Error {
  readonly current: TicketJson
  readonly by: PersonJson

  constructor(current: TicketJson, by: PersonJson) {
    super()
    this.current = current
    this.by = by
  }
}

/**
 * Acts on the ticket as it was seen, and again as long as only Straks changes it: each delivery is noted on the
 * ticket. An earlier try may have been saved, and its answer lost.
 */
async function actUnlessOvertaken(seen: TicketJson, attempt: Attempt, { api, me }: TabContext) {
  for (let at = seen; ; ) {
    try {
      return await api.act(at, attempt.action)
    } catch (error) {
      const current = currentIn(error)
      if (!current) throw error
      if (isIn(current, attempt, me.id)) return current
      const by = changedBy(seen, current, attempt.action.name)
      if (by) throw new Overtaken(current, by)
      at = current
    }
  }
}
