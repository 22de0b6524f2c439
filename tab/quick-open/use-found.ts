import { useEffect, useState } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { useTab } from '../tab-context.tsx'

const SEARCH_AFTER_MS = 150
const MOST = 8

type Answer = { q: string; tickets: TicketSummary[]; problem: unknown }

/** `q`: what was searched for; the tickets stay until there is another answer. */
export type Found = Answer & { again: () => void }

const nothingYet: Answer = { q: '', tickets: [], problem: undefined }

/** Searches as one types, and gives the answer to what was typed last. */
export function useFound(q: string): Found {
  const { api } = useTab()
  const [found, setFound] = useState(nothingYet)
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is what asks for another turn.
  useEffect(() => {
    if (q === '') return setFound(nothingYet)
    const leaving = new AbortController()
    const ask = async () => {
      const query = new URLSearchParams({ q, limit: String(MOST) })
      const answer = await api.tickets(query, leaving.signal).then(
        ({ items }): Answer => ({ q, tickets: items, problem: undefined }),
        (problem: unknown): Answer => ({ q, tickets: [], problem }),
      )
      if (!leaving.signal.aborted) setFound(answer)
    }
    const pause = setTimeout(() => void ask(), SEARCH_AFTER_MS)
    return () => {
      clearTimeout(pause)
      leaving.abort()
    }
  }, [api, q, turn])
  const again = () => {
    setFound(nothingYet)
    setTurn(turn + 1)
  }
  return { ...found, again }
}
