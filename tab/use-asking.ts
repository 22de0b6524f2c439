import { useEffect, useState } from 'react'
import { UNDOABLE_MS, useGoesBy } from './ticket/goes-by.ts'

/** A success; `undo` takes back a removal. */
export type Done = { undo: (() => void) | null }

/** Sends one request at a time: a second press meanwhile does nothing. */
export function useAsking() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const [done, setDone] = useState<Done | null>(null)
  useGoesBy(done, done !== null, () => setDone(null), done?.undo ? UNDOABLE_MS : undefined)
  const ask = async <Answer>(
    work: () => Promise<Answer>,
    take: (answer: Answer) => void,
    undo: Done['undo'] = null,
  ) => {
    if (busy) return false
    setBusy(true)
    setProblem(undefined)
    setDone(null)
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
    setDone(isDone ? { undo } : null)
    return isDone
  }
  /** `done`: for a moment after a success. */
  return { busy, isLate: useLate(busy), problem, done, ask }
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
