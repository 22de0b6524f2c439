import { report } from '../test/helpers/reporting.ts'
import type { BotUnderBench } from './bot-under-bench.ts'
import { type Latency, latency, round, timed } from './figures.ts'

const READS = 300
/** Before them: what a new process has not compiled yet is no growth. */
const FIRST_READS = 50

export type GrowthFigures = {
  listMs: Latency
  nextPageMs: Latency
  openMs: Latency
  /** What needs follow-up, which no ticket does. */
  attentionMs: Latency
  /** The newest of what has about a thousand hits in a million tickets. */
  searchRareMs: Latency
  /** The newest of what every ticket has. */
  searchCommonMs: Latency
  /** What every ticket has, among those that pass a filter, which none does. */
  searchFilteredMs: Latency
  searchNothingMs: Latency
  reportMs: Latency
  /** Counted anew: once, for the counts then stand for a while. */
  statisticsMs: number
}

/** What an agent and an employee wait for, over HTTP, with the tickets that are there. */
export async function measureGrowth({ m365, url }: BotUnderBench): Promise<GrowthFigures> {
  const agent = m365.personNamed('Ingrid Solberg').id
  const get = async (path: string) => {
    const response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer local:${agent}` } })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return (await response.json()) as { items: { number: string }[]; nextCursor: string | null }
  }
  const reads = async (path: (count: number) => string) => {
    for (let count = 0; count < FIRST_READS; count++) await get(path(count))
    const ms: number[] = []
    for (let count = 0; count < READS; count++) ms.push(await timed(() => get(path(count))))
    return latency(ms)
  }
  const { items, nextCursor } = await get('/api/tickets?limit=50')
  const whatAgentsWaitFor = {
    listMs: await reads(() => '/api/tickets?limit=50'),
    nextPageMs: await reads(() => `/api/tickets?limit=50&cursor=${encodeURIComponent(nextCursor ?? '')}`),
    openMs: await reads((count) => `/api/tickets/${items[count % items.length]?.number}`),
    attentionMs: await reads(() => '/api/tickets?attention=true'),
    searchRareMs: await reads(
      (count) => `/api/tickets?q=${encodeURIComponent(`skap ${100 + (count % 100)}`)}`,
    ),
    searchCommonMs: await reads(() => '/api/tickets?q=skole'),
    searchFilteredMs: await reads(() => '/api/tickets?q=skole&status=withdrawn'),
    searchNothingMs: await reads(() => '/api/tickets?q=finnesikke'),
    statisticsMs: round(await timed(() => get('/api/statistics'))),
  }
  // Afterwards: what follows a report goes on for a while.
  const kari = m365.chatOf('Kari Hansen')
  const filed: number[] = []
  for (let count = 0; count < 20; count++) filed.push(await timed(() => report(kari, 'mista buypasskortet')))
  return { ...whatAgentsWaitFor, reportMs: latency(filed) }
}
