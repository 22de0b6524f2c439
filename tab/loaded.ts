import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { useAgainOnLine } from './live/use-live.ts'

export type Loaded<T> = {
  /** Undefined until it is there; stays while it is loaded again. */
  value: T | undefined
  problem: unknown
  /** What is under way then ends first: changes that come faster than answers would else leave none. */
  reload: () => void
  take: (value: T) => void
}

/**
 * Loads something, and again whenever `load` changes or `reload` is called, and what could not be loaded as soon as there
 * is a line. Only the newest answer counts: one that is under way when something is taken may have been read before.
 * @param newest of what is known and what has come; the latter, if nothing else is said
 */
export function useLoaded<T>(
  load: (signal: AbortSignal) => Promise<T>,
  newest: (known: T | undefined, other: T) => T = last,
): Loaded<T> {
  const [value, setValue] = useState<T>()
  const [problem, setProblem] = useState<unknown>()
  const [turn, restart] = useReducer((turns: number) => turns + 1, 0)
  const underWay = useRef<{ isAskedAgain: boolean }>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is what asks for another turn.
  useEffect(() => {
    const leaving = new AbortController()
    const reading = { isAskedAgain: false }
    underWay.current = reading
    const settle = (error?: unknown) => {
      if (leaving.signal.aborted) return false
      underWay.current = null
      setProblem(error)
      if (reading.isAskedAgain) restart()
      return true
    }
    load(leaving.signal).then((answer) => settle() && setValue((known) => newest(known, answer)), settle)
    return () => leaving.abort()
  }, [load, turn, newest])

  const reload = useCallback(() => {
    if (underWay.current) underWay.current.isAskedAgain = true
    else restart()
  }, [])
  const take = useCallback(
    (taken: T) => {
      setValue((known) => newest(known, taken))
      setProblem(undefined)
      if (underWay.current) restart()
    },
    [newest],
  )
  useAgainOnLine(problem, reload)
  return { value, problem, reload, take }
}

function last<T>(_: T | undefined, other: T): T {
  return other
}
