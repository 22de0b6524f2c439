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
  /** As the tab opens: what is open, urgent first, then oldest. */
  openFirstMs: Latency
  /** Each order both ways: all tickets and a page from far down, those that are open, and a colleague's. */
  sortsMs: Record<string, Record<'all' | 'next' | 'open' | 'colleague', Latency>>
  countsMs: Latency
  countsOfAllMs: Latency
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
  const reads = async (path: (count: number) => string, first = FIRST_READS, most = READS) => {
    for (let count = 0; count < first; count++) await get(path(count))
    const ms: number[] = []
    for (let count = 0; count < most; count++) ms.push(await timed(() => get(path(count))))
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
    openFirstMs: await reads(() => '/api/tickets?limit=50&open=true&sort=urgency'),
    sortsMs: await sorts(get, reads),
    countsMs: await reads(() => '/api/counts?open=true'),
    countsOfAllMs: await reads(() => '/api/counts'),
    statisticsMs: round(await timed(() => get('/api/statistics'))),
  }
  // Afterwards: what follows a report goes on for a while.
  const kari = m365.chatOf('Kari Hansen')
  const filed: number[] = []
  for (let count = 0; count < 20; count++) filed.push(await timed(() => report(kari, 'mista buypasskortet')))
  return { ...whatAgentsWaitFor, reportMs: latency(filed) }
}

const columns = ['number', 'urgency', 'type', 'affected', 'status', 'leader', 'assignee', 'openedAt']
/** Fewer than of others: there are very many of these. */
const READS_OF_A_SORT = [5, 50] as const
const COLLEAGUE = '00000000-0000-4000-8000-000000000007'

async function sorts(
  get: (path: string) => Promise<{ nextCursor: string | null }>,
  reads: (path: () => string, first: number, most: number) => Promise<Latency>,
): Promise<GrowthFigures['sortsMs']> {
  const measured: GrowthFigures['sortsMs'] = {}
  for (const sort of columns.flatMap((column) => [column, `-${column}`])) {
    const path = `/api/tickets?limit=50&sort=${sort}`
    let cursor = ''
    for (let page = 0; page < 40; page++) {
      const { nextCursor } = await get(`/api/tickets?limit=100&sort=${sort}&cursor=${cursor}`)
      cursor = nextCursor ?? ''
    }
    const measure = (more: string) => reads(() => `${path}${more}`, ...READS_OF_A_SORT)
    measured[sort] = {
      all: await measure(''),
      next: await measure(`&cursor=${cursor}`),
      open: await measure('&open=true'),
      colleague: await measure(`&assignee=${COLLEAGUE}`),
    }
  }
  return measured
}
