import { useCallback, useEffect, useReducer } from 'react'
import type { DeliveryJson, HistoryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { useLive } from '../live/use-live.ts'
import { useLoaded } from '../loaded.ts'
import { useTab } from '../tab-context.tsx'
import { areResent, lastEntry } from './attempt.ts'
import { hasNobody } from './can-retry.ts'
import { type Again, type Asked, restore, type Undoing } from './outcome.ts'
import { type Performing, useAct, useAction } from './use-action.ts'

export type OpenTicket = ReturnType<typeof useTicket>

export function useTicket(number: string) {
  const { api, left, me } = useTab()
  const [, drawAnew] = useReducer((times: number) => times + 1, 0)
  const { ticket, take, problem, reload } = useLiveTicket(number)
  const performing = useAction(ticket, take)
  const act = useAct(ticket, performing)
  useWhatCameOfResending(ticket, performing)
  const resend = (at: Asked, ids: string[], what: Again) => {
    const after = lastEntry(ticket)
    return performing.perform(at, {
      work: async () => (await Promise.all(ids.map(api.retry))).reduce((one, other) => newest(one, other)),
      good: () => ({ kind: 'resent', what }),
      isIn: (current) => areResent(current, ids, after, me.id),
    })
  }
  return {
    ...performing,
    ticket,
    problem,
    reload,
    /** Resolves to whether it was saved; later, if there was no answer and the ticket shows it after all. */
    act,
    /** Undoes the last action, and puts its text back into the form. */
    async undo({ action, entry }: Undoing) {
      const undo = { name: 'undo', body: { of: action.name, entry } } as const
      if (!(await act(undo, performing.outcome?.at))) return
      restore(action, number, left)
      drawAnew()
    },
    retry(delivery: DeliveryJson) {
      return resend(delivery.id, [delivery.id], hasNobody(delivery) ? 'alert-to-nobody' : 'message')
    },
    retryEntry({ id, notHeard }: HistoryJson) {
      const ids = notHeard.map(({ delivery }) => delivery)
      return resend(String(id), ids, 'message')
    },
  }
}

/** Updates the outcome of a resend, which the ticket shows at once or later. */
function useWhatCameOfResending(ticket: TicketJson | undefined, { outcome, settle }: Performing): void {
  useEffect(() => {
    if (!outcome || !ticket) return
    const isInVain = hasFailed(ticket, outcome.at)
    if (outcome.kind === 'resent' && isInVain) settle({ ...outcome, kind: 'resent-in-vain' })
    if (outcome.kind === 'resent-in-vain' && !isInVain) settle(null)
  }, [outcome, ticket, settle])
}

function hasFailed({ deliveries, history }: TicketJson, id: string): boolean {
  return (
    deliveries.some((delivery) => delivery.id === id && delivery.state === 'failed') ||
    history.some((entry) => String(entry.id) === id && entry.notHeard.some((one) => !one.mayHaveArrived))
  )
}

function useLiveTicket(number: string) {
  const { api } = useTab()
  const load = useCallback((signal: AbortSignal) => api.ticket(number, signal), [api, number])
  const { value: ticket, ...loaded } = useLoaded(load, newest)
  useLive((change) => {
    if (change === null || change.ticket.number === number) loaded.reload()
  })
  return { ticket, ...loaded }
}

function newest(known: TicketJson | undefined, other: TicketJson): TicketJson {
  return known && known.number === other.number && known.version > other.version ? known : other
}
