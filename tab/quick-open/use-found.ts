import { useCallback } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { useLoaded } from '../loaded.ts'
import { useTab } from '../tab-context.tsx'

const SEARCH_AFTER_MS = 150
const MOST = 8

type Answer = { q: string; tickets: TicketSummary[] }

/** `q`: what was searched for; the tickets stay until there is another answer. */
export type Found = Answer & { problem: unknown; again: () => void }

const nothingYet: Answer = { q: '', tickets: [] }

/** Searches as one types, and gives the answer to what was typed last. */
export function useFound(q: string): Found {
  const { api } = useTab()
  const search = async (signal: AbortSignal): Promise<Answer> => {
    if (q === '') return nothingYet
    await new Promise((typing) => setTimeout(typing, SEARCH_AFTER_MS))
    signal.throwIfAborted()
    const { items } = await api.tickets(new URLSearchParams({ q, limit: String(MOST) }), signal)
    return { q, tickets: items }
  }
  const { value = nothingYet, problem, reload } = useLoaded(useCallback(search, [api, q]))
  return { ...(problem === undefined ? value : nothingYet), problem, again: reload }
}
