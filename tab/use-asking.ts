import { useEffect, useState } from 'react'
import { useGoesBy } from './ticket/goes-by.ts'

/** Sends one request at a time: a second press meanwhile does nothing. */
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
  /** `isDone`: true for a moment after a success. */
  return { busy, isLate: useLate(busy), problem, isDone, ask }
}

const WONDER_AFTER_MS = 1_000

/** Tells whether something has lasted so long that the person must be told. */
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
