import { useCallback, useEffect, useState } from 'react'
import { useAgainOnLine } from './live/use-live.ts'

export type Loaded<T> = {
  /** Undefined until it is there; stays while it is loaded again. */
  value: T | undefined
  problem: unknown
  reload: () => void
  /** Takes what was got in another way. */
  take: (value: T) => void
}

/**
 * Loads something, and again whenever `load` changes or `reload` is called, and what could not be loaded as soon as there
 * is a line. Only the newest answer counts.
 */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [value, setValue] = useState<T>()
  const [problem, setProblem] = useState<unknown>()
  const [turn, setTurn] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is what asks for another turn.
  useEffect(() => {
    const leaving = new AbortController()
    load(leaving.signal).then(
      (loaded) => {
        if (leaving.signal.aborted) return
        setValue(loaded)
        setProblem(undefined)
      },
      (error: unknown) => {
        if (!leaving.signal.aborted) setProblem(error)
      },
    )
    return () => leaving.abort()
  }, [load, turn])

  const reload = useCallback(() => setTurn((turns) => turns + 1), [])
  useAgainOnLine(problem, reload)
  return { value, problem, reload, take: setValue }
}
