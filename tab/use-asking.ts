import { useState } from 'react'
import { useLate } from './use-late.ts'

/** Something is asked of Straks, one thing at a time: what is pressed once more meanwhile is not done twice. */
export function useAsking() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  /** Resolves to whether it was done. */
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
