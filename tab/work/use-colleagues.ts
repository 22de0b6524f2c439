import { useRef, useState } from 'react'
import type { PersonJson } from '../../bot/helpdesk/api-shapes.ts'
import { typedUntil } from '../keys/typed-ahead.ts'
import { useTab } from '../tab-context.tsx'
import { useLate } from '../use-asking.ts'

type Answer = { agents: PersonJson[]; problem: unknown }

/** `typed`: the text typed before the colleagues were loaded. */
export type Colleagues = Answer & { typed: string }

/** Loads the possible assignees each time, but only once while a load is in progress. */
export function useColleagues() {
  const { api, left } = useTab()
  const [isWaiting, setWaiting] = useState(false)
  const pending = useRef<Promise<Answer>>(undefined)
  const answer = async (): Promise<Answer> => {
    setWaiting(true)
    const came = await api.agents().then(
      (agents) => ({ agents, problem: undefined }),
      (problem: unknown) => ({ agents: [], problem }),
    )
    setWaiting(false)
    pending.current = undefined
    return came
  }
  /** Returns null when the agent has gone elsewhere. */
  const ask = async (): Promise<Colleagues | null> => {
    pending.current ??= answer()
    const asked = pending.current
    const typed = await typedUntil(left, 'assign', asked)
    return typed === null ? null : { ...(await asked), typed }
  }
  return { ask, isLate: useLate(isWaiting) }
}
