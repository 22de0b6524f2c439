import { createContext, useContext, useEffect, useRef } from 'react'
import type { Place } from '../address.ts'
import type { TabContext } from '../tab-context.tsx'

/** A failure that came after the person had left the view. A later one with the same `id` replaces it. */
export type Missed = {
  id: string
  /** The view in which it can be tried again. */
  to: Place
  name: (tab: TabContext) => string
  told: (tab: TabContext) => string
}

/** @returns a function that takes it back */
type Tell = (missed: Missed) => () => void

const notTold = () => undefined
const Telling = createContext<Tell>(() => notTold)
export const TellMissed = Telling.Provider

/** Returns a function that shows a failure below every view, if the caller's view has been left. */
export function useTellMissed(): Tell {
  const tell = useContext(Telling)
  const isLeft = useRef(false)
  useEffect(() => {
    isLeft.current = false
    return () => {
      isLeft.current = true
    }
  }, [])
  return (missed) => (isLeft.current ? tell(missed) : notTold)
}
