import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { useAgainOnLine } from './live/use-live.ts'

export type Loaded<T> = {
  /** Undefined until it is there; stays while it is loaded again. */
  value: T | undefined
  problem: unknown
  loading: boolean
  /** What is under way then ends first: changes that come faster than answers would else leave none. */
  reload: () => void
  /** What is under way then may have been read before. */
  take: (value: T) => void
  /** As `take`, of a part: what is under way then is changed likewise. */
  change: (changed: (known: T) => T) => void
}

/**
 * Loads something, and again whenever `load` changes or `reload` is called, and what could not be loaded as soon as there
 * is a line. Only the newest answer counts.
 * @param newest of what is known and what has come; the latter, if nothing else is said
 */
export function useLoaded<T>(
  load: (signal: AbortSignal) => Promise<T>,
  newest: (known: T | undefined, other: T) => T = last,
  begin?: T,
): Loaded<T> {
  const [value, setValue] = useState(begin)
  const [failed, setFailed] = useState<{ load: typeof load; problem: unknown }>()
  const [loading, setLoading] = useState(true)
  const [turn, restart] = useReducer((turns: number) => turns + 1, 0)
  const underWay = useRef<{ isAskedAgain: boolean; meanwhile: ((known: T) => T)[] }>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is what asks for another turn.
  useEffect(() => {
    const leaving = new AbortController()
    const reading = { isAskedAgain: false, meanwhile: [] as ((known: T) => T)[] }
    underWay.current = reading
    setLoading(true)
    const settle = (problem?: unknown) => {
      if (leaving.signal.aborted) return false
      underWay.current = null
      setFailed({ load, problem })
      setLoading(reading.isAskedAgain)
      if (reading.isAskedAgain) restart()
      return true
    }
    const changedSince = (answer: T) => reading.meanwhile.reduce((one, changed) => changed(one), answer)
    load(leaving.signal).then(
      (answer) => settle() && setValue((known) => changedSince(newest(known, answer))),
      settle,
    )
    return () => leaving.abort()
  }, [load, turn, newest])

  const reload = useCallback(() => {
    if (underWay.current) underWay.current.isAskedAgain = true
    else restart()
  }, [])
  const take = useCallback(
    (taken: T) => {
      setValue((known) => newest(known, taken))
      setFailed(undefined)
      if (underWay.current) restart()
    },
    [newest],
  )
  const change = useCallback((changed: (known: T) => T) => {
    setValue((known) => known && changed(known))
    underWay.current?.meanwhile.push(changed)
  }, [])
  // What was wrong with something else is over.
  const problem = failed?.load === load ? failed.problem : undefined
  useAgainOnLine(problem, reload)
  return { value, problem, loading, reload, take, change }
}

function last<T>(_: T | undefined, other: T): T {
  return other
}
