import { useCallback, useEffect, useState } from 'react'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Action, ApiProblem } from '../api.ts'
import { useLive } from '../live/use-live.ts'
import { useLoaded } from '../loaded.ts'
import { useTab } from '../tab-context.tsx'
import { changedBy } from './changed-by.ts'

/** What came of the last thing that the agent did. */
export type Outcome =
  | { kind: 'saved' }
  | { kind: 'conflict'; by: string }
  | { kind: 'failed'; problem: unknown }

export type OpenTicket = {
  ticket: TicketJson | undefined
  problem: unknown
  reload: () => void
  /** True while something that the agent did is under way. */
  busy: boolean
  outcome: Outcome | null
  /** Resolves to whether it was saved. */
  act: (action: Action) => Promise<boolean>
  retry: (deliveryId: string) => Promise<boolean>
}

/** How often a change is tried again that only Straks itself came before. */
const MOST_REPEATS = 3

export function useTicket(number: string): OpenTicket {
  const { api, me } = useTab()
  const { value, problem, reload } = useLoaded(
    useCallback((signal) => api.ticket(number, signal), [api, number]),
  )
  const [ticket, setTicket] = useState<TicketJson>()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [busy, setBusy] = useState(false)
  const take = useCallback((newer: TicketJson) => setTicket((known) => newest(known, newer)), [])

  useEffect(() => {
    if (value) take(value)
  }, [value, take])

  useLive(
    useCallback(
      (change) => {
        if (change === null || change.ticket.number === number) reload()
      },
      [number, reload],
    ),
  )

  const perform = async (work: () => Promise<TicketJson>): Promise<boolean> => {
    setBusy(true)
    setOutcome(null)
    try {
      take(await work())
      setOutcome({ kind: 'saved' })
      return true
    } catch (error) {
      setOutcome(failure(error))
      return false
    } finally {
      setBusy(false)
    }
  }

  const failure = (error: unknown): Outcome => {
    const current = error instanceof ApiProblem ? error.current : null
    if (!current || !ticket) return { kind: 'failed', problem: error }
    take(current)
    return { kind: 'conflict', by: changedBy(ticket, current, me.id) ?? '' }
  }

  const act = (action: Action) =>
    perform(async () => {
      if (!ticket) throw new ApiProblem(404)
      return actUnlessOvertaken(ticket, (at) => api.act(at, action), me.id)
    })

  return { ticket, problem, reload, busy, outcome, act, retry: (id) => perform(() => api.retry(id)) }
}

/** Straks notes each delivery on the ticket; that alone is no reason to bother an agent with a conflict. */
async function actUnlessOvertaken(
  seen: TicketJson,
  act: (at: TicketJson) => Promise<TicketJson>,
  myId: string,
): Promise<TicketJson> {
  let at = seen
  for (let repeats = 0; ; repeats += 1) {
    try {
      return await act(at)
    } catch (error) {
      const current = error instanceof ApiProblem ? error.current : null
      if (!current || repeats === MOST_REPEATS || changedBy(seen, current, myId) !== null) throw error
      at = current
    }
  }
}

function newest(known: TicketJson | undefined, other: TicketJson): TicketJson {
  return known && known.number === other.number && known.version > other.version ? known : other
}
