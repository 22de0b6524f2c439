import { useEffect, useState } from 'react'

/** Something is asked of Straks, one thing at a time: what is pressed once more meanwhile is not done twice. */
export function useAsking() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const ask = async <Answer>(work: () => Promise<Answer>, take: (answer: Answer) => void) => {
    if (busy) return false
    setBusy(true)
    setProblem(undefined)
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
    return isDone
  }
  return { busy, isLate: useLate(busy), problem, ask }
}

const WONDER_AFTER_MS = 1_000

/** Whether something has been under way for so long that whoever asked for it is told that it still is. */
export function useLate(isUnderWay: boolean): boolean {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    if (!isUnderWay) return
    const timer = setTimeout(() => setLate(true), WONDER_AFTER_MS)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [isUnderWay])
  return isLate
}
