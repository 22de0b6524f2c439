import { useEffect, useState } from 'react'
import { useGoesBy } from './ticket/goes-by.ts'

/** Something is asked of Straks, one thing at a time: what is pressed once more meanwhile is not done twice. */
export function useAsking() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const [isDone, setDone] = useState(false)
  useGoesBy(isDone, isDone, () => setDone(false))
  const ask = async <Answer>(work: () => Promise<Answer>, take: (answer: Answer) => void) => {
    if (busy) return false
    setBusy(true)
    setProblem(undefined)
    setDone(false)
    const isDone = await work().then(
      (answer) => {
        take(answer)
        return true
      },
      (error: unknown) => {
        setProblem(error)
        return false
      },
    )
    setBusy(false)
    setDone(isDone)
    return isDone
  }
  /** `isDone`: a moment ago. */
  return { busy, isLate: useLate(busy), problem, isDone, ask }
}

const WONDER_AFTER_MS = 1_000

/** Whether something has been under way, or out of order, for so long that whoever waits is told that it still is. */
export function useLate(isUnderWay: boolean, afterMs = WONDER_AFTER_MS): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setTimeout(() => setLate(true), afterMs)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [isUnderWay, afterMs])
  return isLate
}
