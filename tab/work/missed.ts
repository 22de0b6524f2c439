import { createContext, useContext, useEffect, useRef } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Outcome } from '../ticket/outcome.ts'

/** A failure that came after the agent had left the ticket. */
export type Missed = { ticket: TicketJson; outcome: Outcome }

const Telling = createContext<(missed: Missed) => void>(() => undefined)
export const TellMissed = Telling.Provider

/** Returns a function that shows a failure below every view, if the caller's view has been left. */
export function useTellMissed(): (missed: Missed) => void {
  const tell = useContext(Telling)
  const isLeft = useRef(false)
  useEffect(() => {
    isLeft.current = false
    return () => {
      isLeft.current = true
    }
  }, [])
  return (missed) => {
    if (isLeft.current) tell(missed)
  }
}
