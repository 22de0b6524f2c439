import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { useAgainOnLine } from './live/use-live.ts'

export type Loaded<T> = ReturnType<typeof useLoaded<T>>

/**
 * Loads a value, again whenever `load` changes or `reload` is called, and after a failure as soon as there is
 * a connection. Only the newest answer counts.
 * @param newest chooses between the known value and the answer; the answer by default
 */
export function useLoaded<T>(
  load: (signal: AbortSignal) => Promise<T>,
  newest: (known: T | undefined, other: T) => T = last,
  begin?: T,
) {
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

  /** Reloads after the current load: fast changes would otherwise abort every load. */
  const reload = useCallback(() => {
    if (underWay.current) underWay.current.isAskedAgain = true
    else restart()
  }, [])
  /** Sets the value, and repeats a load in progress, which may have begun earlier. */
  const take = useCallback(
    (taken: T) => {
      setValue((known) => newest(known, taken))
      setFailed(undefined)
      if (underWay.current) restart()
    },
    [newest],
  )
  /** Changes a part of the value, also in the answer of a load in progress. */
  const change = useCallback((changed: (known: T) => T) => {
    setValue((known) => known && changed(known))
    underWay.current?.meanwhile.push(changed)
  }, [])
  // Problems with an earlier `load` no longer count.
  const problem = failed?.load === load ? failed.problem : undefined
  useAgainOnLine(problem, reload)
  /** `value`: undefined until loaded; keeps the old one during a reload. */
  return { value, problem, loading, reload, take, change }
}

function last<T>(_: T | undefined, other: T): T {
  return other
}
