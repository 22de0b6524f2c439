import { report } from '../test/helpers/reporting.ts'
import type { BotUnderBench } from './bot-under-bench.ts'
import { type Latency, latency, round, timed } from './figures.ts'
import { LEADER } from './seed.ts'

const READS = 300
/** Reads before measuring: code that a new process has not compiled yet is not growth. */
const FIRST_READS = 50

type Page = { items: { number: string }[]; nextCursor: string | null }

/** Measures the waits of an agent and an employee, over HTTP, with the tickets in the database. */
export async function measureGrowth({ m365, url }: BotUnderBench) {
  const [agent, leader] = [m365.personNamed('Ingrid Solberg').id, m365.personNamed(LEADER).id]
  const get = async (path: string, who = agent) => {
    const response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer local:${who}` } })
    if (!response.ok) throw new Error(`${path}: ${response.status}`)
    return (await response.json()) as Page
  }
  const reads = async (
    path: (count: number) => string,
    { first = FIRST_READS, most = READS, who = agent } = {},
  ) => {
    for (let count = 0; count < first; count++) await get(path(count), who)
    const ms: number[] = []
    for (let count = 0; count < most; count++) ms.push(await timed(() => get(path(count), who)))
    return latency(ms)
  }
  const { items, nextCursor } = await get('/api/tickets?limit=50')
  const whatAgentsWaitFor = {
    listMs: await reads(() => '/api/tickets?limit=50'),
    nextPageMs: await reads(() => `/api/tickets?limit=50&cursor=${encodeURIComponent(nextCursor ?? '')}`),
    openMs: await reads((count) => `/api/tickets/${items[count % items.length]?.number}`),
    /** Tickets that need follow-up; none does. */
    attentionMs: await reads(() => '/api/tickets?attention=true'),
    /** The newest of about a thousand hits in a million tickets. */
    searchRareMs: await reads(
      (count) => `/api/tickets?q=${encodeURIComponent(`skap ${100 + (count % 100)}`)}`,
    ),
    /** The newest hits of a word in every ticket. */
    searchCommonMs: await reads(() => '/api/tickets?q=skole'),
    /** A word in every ticket, with a filter that no ticket passes. */
    searchFilteredMs: await reads(() => '/api/tickets?q=skole&status=withdrawn'),
    searchNothingMs: await reads(() => '/api/tickets?q=finnesikke'),
    /** The list as the tab opens: open tickets, urgent first, then oldest. */
    openFirstMs: await reads(() => '/api/tickets?limit=50&open=true&sort=urgency'),
    sortsMs: await sorts(get, reads),
    countsMs: await reads(() => '/api/counts?open=true'),
    countsOfAllMs: await reads(() => '/api/counts'),
    /** A leader's ten thousand alerts, of which hundreds wait. */
    alertsMs: await reads(() => '/api/alerts', { who: leader }),
    /** Measured once: the counts are then kept for a while. */
    statisticsMs: round(await timed(() => get('/api/statistics'))),
  }
  // Measured last: the work after a report goes on for a while.
  const kari = m365.chatOf('Kari Hansen')
  const filed: number[] = []
  for (let count = 0; count < 20; count++) filed.push(await timed(() => report(kari, 'mista buypasskortet')))
  return { ...whatAgentsWaitFor, reportMs: latency(filed) }
}

const columns = ['number', 'urgency', 'type', 'affected', 'status', 'leader', 'assignee', 'openedAt', 'dueAt']
/** Fewer first reads than above: the code is compiled by then. */
const READS_OF_A_SORT = { first: 5, most: READS }
/** `none`: a status no ticket has; `noneOfKind`: offboarding is never urgent. */
const filters = {
  all: '',
  open: '&open=true',
  colleague: '&assignee=00000000-0000-4000-8000-000000000007',
  nobody: '&assignee=none',
  kind: '&type=offboarding',
  resolvedKind: '&type=offboarding&status=resolved',
  none: '&status=withdrawn',
  noneOfKind: '&type=offboarding&urgency=urgent',
}

/** Measures each order both ways, within each filter. `next`: a page far down in all tickets. */
async function sorts(
  get: (path: string) => Promise<Page>,
  reads: (path: () => string, most: typeof READS_OF_A_SORT) => Promise<Latency>,
): Promise<Record<string, Record<string, Latency>>> {
  const measured: Record<string, Record<string, Latency>> = {}
  for (const sort of columns.flatMap((column) => [column, `-${column}`])) {
    const path = `/api/tickets?limit=50&sort=${sort}`
    let cursor = ''
    for (let page = 0; page < 40; page++) {
      const { nextCursor } = await get(`/api/tickets?limit=100&sort=${sort}&cursor=${cursor}`)
      cursor = nextCursor ?? ''
    }
    const measure = (more: string) => reads(() => `${path}${more}`, READS_OF_A_SORT)
    const within = { next: `&cursor=${cursor}`, ...filters }
    const each: Record<string, Latency> = {}
    for (const [name, more] of Object.entries(within)) each[name] = await measure(more)
    measured[sort] = each
  }
  return measured
}
