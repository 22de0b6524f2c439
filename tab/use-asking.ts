import { useEffect, useState } from 'react'
import { type Place, readPlace, writePlace } from './address.ts'
import { problemText, type Refused } from './bar.tsx'
import { UNDOABLE_MS, useGoesBy } from './ticket/goes-by.ts'
import type { TabWords } from './words/index.ts'
import { type Missed, useTellMissed } from './work/missed.ts'

/** A success; `undo` takes back a removal. */
export type Done = { undo: (() => void) | null }

type About = { title: string; refused?: Refused }

/**
 * Sends one request at a time: a second press meanwhile does nothing.
 * @param about what failed, should the person have left the view
 * @param readAgain shows whether it was saved after all, or what a colleague has changed
 */
export function useAsking(about: (words: TabWords) => About, readAgain = () => {}) {
  const tellMissed = useTellMissed()
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
    const to = readPlace(location.hash)
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
        readAgain()
        tellMissed(missedAt(to, error, about))
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

function missedAt(to: Place, problem: unknown, about: (words: TabWords) => About): Missed {
  return {
    id: writePlace(to),
    to,
    name: ({ words }) => about(words).title,
    told: ({ words }) => problemText(problem, words, about(words).refused),
  }
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
