import { useCallback, useEffect, useState } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { type Attempt, isIn } from './attempt.ts'

/**
 * What was not answered may have been saved all the same.
 * @param saved told as soon as the ticket shows it
 * @returns `await`: resolves to true then, and never when it was not saved; `giveUp`: something else is done now
 */
export function useTurnsUp(
  ticket: TicketJson | undefined,
  myId: string,
  saved: (action: Action) => void,
): { await: (attempt: Attempt) => Promise<boolean>; giveUp: () => void } {
  const [awaited, setAwaited] = useState<{ attempt: Attempt; found: () => void } | null>(null)
  useEffect(() => {
    if (!awaited || !ticket || !isIn(ticket, awaited.attempt, myId)) return
    setAwaited(null)
    saved(awaited.attempt.action)
    awaited.found()
  }, [awaited, ticket, myId, saved])
  return {
    await: useCallback(
      (attempt) => new Promise((resolve) => setAwaited({ attempt, found: () => resolve(true) })),
      [],
    ),
    giveUp: useCallback(() => setAwaited(null), []),
  }
}
