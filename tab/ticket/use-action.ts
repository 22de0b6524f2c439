import { useEffect, useEffectEvent, useState } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { ApiProblem, currentIn } from '../ask.ts'
import { mayBeDone } from '../bar.tsx'
import { useAgainOnLine } from '../live/use-live.ts'
import { useTab } from '../tab-context.tsx'
import { useLate } from '../use-asking.ts'
import { type Attempt, changedBy, isIn } from './attempt.ts'
import { useGoesBy } from './goes-by.ts'
import { type Asked, type CameOfIt, cameOf, isGood, type Outcome } from './outcome.ts'

/** Time for undoing; after that it is sent. */
export const UNDOABLE_MS = 10_000

export type Performing = ReturnType<typeof useAction>

/** @param take shows the current ticket, also after a conflict */
export function useAction(ticket: TicketJson | undefined, take: (ticket: TicketJson) => void) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [underWay, setUnderWay] = useState<Asked | null>(null)
  const busy = underWay !== null
  /** The place of an action that has taken a while; null when nothing is late. */
  const lateAt = useLate(busy) ? underWay : null
  const forget = () => setOutcome(null)
  const isWell = isGood(outcome)
  useGoesBy(outcome, isWell, forget, outcome?.kind === 'undoable' ? UNDOABLE_MS : undefined)
  useAgainOnLine(outcome?.kind === 'failed' && mayBeDone(outcome.problem) ? outcome : undefined, forget)

  const failure = (error: unknown): CameOfIt => {
    const current = currentIn(error)
    if (!current) return { kind: 'failed', problem: error }
    const by = ticket ? changedBy(ticket, current) : null
    take(current)
    return { kind: 'conflict', by }
  }

  const perform = async (at: Asked, work: () => Promise<TicketJson>, good: CameOfIt) => {
    setUnderWay(at)
    setOutcome(null)
    const done = await work().then((ticket): CameOfIt => {
      take(ticket)
      return good
    }, failure)
    const came = { at, ...done }
    setOutcome(came)
    setUnderWay(null)
    return isGood(came)
  }

  /** `settle`: sets an outcome that became known later; null removes it. */
  return { busy, lateAt, outcome, isWell, forget, settle: setOutcome, perform }
}

export function useAct(ticket: TicketJson | undefined, { perform, settle }: Performing) {
  const { api, me } = useTab()
  const turnsUp = useTurnsUp(ticket, (action) => settle({ at: placeOf(action), kind: 'saved' }))
  const change = async (action: Action) => {
    if (!ticket) throw new ApiProblem(404)
    return actUnlessOvertaken(ticket, (at) => api.act(at, action))
  }
  return async (action: Action, at = placeOf(action)): Promise<boolean> => {
    turnsUp.giveUp()
    const attempt = { action, after: ticket?.history.at(-1)?.id ?? 0 }
    const work = () => change(action).catch(unlessSaved(attempt, me.id))
    return (await perform(at, work, cameOf(action))) || turnsUp.await(attempt)
  }
}

function placeOf({ name }: Action): Asked {
  if (name === 'unconfirm') return 'confirmed'
  return name === 'refer' || name === 'comment' || name === 'note' ? name : 'actions'
}

/** A change without an answer may have been saved: `await` resolves once the ticket shows it, else never. */
function useTurnsUp(ticket: TicketJson | undefined, saved: (action: Action) => void) {
  const { me } = useTab()
  const [awaited, setAwaited] = useState<{ attempt: Attempt; found: () => void } | null>(null)
  const tell = useEffectEvent(saved)
  useEffect(() => {
    if (!awaited || !ticket || !isIn(ticket, awaited.attempt, me.id)) return
    setAwaited(null)
    tell(awaited.attempt.action)
    awaited.found()
  }, [awaited, ticket, me.id])
  return {
    await: (attempt: Attempt) =>
      new Promise<boolean>((resolve) => setAwaited({ attempt, found: () => resolve(true) })),
    giveUp: () => setAwaited(null),
  }
}

/** Straks notes each delivery on the ticket; that alone, however often, is no conflict for the agent. */
async function actUnlessOvertaken(seen: TicketJson, act: (at: TicketJson) => Promise<TicketJson>) {
  for (let at = seen; ; ) {
    try {
      return await act(at)
    } catch (error) {
      const current = currentIn(error)
      if (!current || changedBy(seen, current) !== null) throw error
      at = current
    }
  }
}

/** Returns the ticket if an earlier attempt of the same change was saved and its answer lost. */
function unlessSaved(attempt: Attempt, myId: string): (error: unknown) => TicketJson {
  return (error) => {
    const current = currentIn(error)
    if (current && isIn(current, attempt, myId)) return current
    throw error
  }
}
