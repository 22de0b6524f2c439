import { report } from '../test/helpers/reporting.ts'
import type { BotUnderBench } from './bot-under-bench.ts'
import { type Latency, latency, round, timed } from './figures.ts'
import { LEADER } from './seed.ts'

const READS = 300
/** Before them: what a new process has not compiled yet is no growth. */
const FIRST_READS = 50

type Page = { items: { number: string }[]; nextCursor: string | null }

/** What an agent and an employee wait for, over HTTP, with the tickets that are there. */
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
    /** What needs follow-up, which no ticket does. */
    attentionMs: await reads(() => '/api/tickets?attention=true'),
    /** The newest of what has about a thousand hits in a million tickets. */
    searchRareMs: await reads(
      (count) => `/api/tickets?q=${encodeURIComponent(`skap ${100 + (count % 100)}`)}`,
    ),
    /** The newest of what every ticket has. */
    searchCommonMs: await reads(() => '/api/tickets?q=skole'),
    /** What every ticket has, among those that pass a filter, which none does. */
    searchFilteredMs: await reads(() => '/api/tickets?q=skole&status=withdrawn'),
    searchNothingMs: await reads(() => '/api/tickets?q=finnesikke'),
    /** As the tab opens: what is open, urgent first, then oldest. */
    openFirstMs: await reads(() => '/api/tickets?limit=50&open=true&sort=urgency'),
    sortsMs: await sorts(get, reads),
    countsMs: await reads(() => '/api/counts?open=true'),
    countsOfAllMs: await reads(() => '/api/counts'),
    /** What a leader has been told of, ten thousand, of which hundreds wait. */
    alertsMs: await reads(() => '/api/alerts', { who: leader }),
    /** Counted anew: once, for the counts then stand for a while. */
    statisticsMs: round(await timed(() => get('/api/statistics'))),
  }
  // Afterwards: what follows a report goes on for a while.
  const kari = m365.chatOf('Kari Hansen')
  const filed: number[] = []
  for (let count = 0; count < 20; count++) filed.push(await timed(() => report(kari, 'mista buypasskortet')))
  return { ...whatAgentsWaitFor, reportMs: latency(filed) }
}

const columns = ['number', 'urgency', 'type', 'affected', 'status', 'leader', 'assignee', 'openedAt', 'dueAt']
/** What a new process has not compiled yet the first of them has. */
const READS_OF_A_SORT = { first: 5, most: READS }
/** `none`: what no ticket is; offboarding never is urgent. */
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

/** Each order both ways, within each filter. `next`: a page of all from far down. */
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
