import { useCallback, useEffect, useRef, useState } from 'react'
import type { Api } from './api.ts'
import { useAgainOnLine } from './live/use-live.ts'
import { useTab } from './tab-context.tsx'

/** What has been read of a list, as one page, and the query that it answers. */
export type Shown<Page> = { query: string; page: Page | undefined }

type State<Page> = Shown<Page> & {
  loading: boolean
  /** The query that was asked last, and what went wrong with it, or with more of the list. */
  asked: string
  problem: unknown
  problemWithMore: unknown
  /** What was changed since the page that is on its way was asked for; it may have been read before. */
  meanwhile: ((page: Page) => Page)[]
}

/** Read anew, as many are wanted as were shown, so that nobody who reads on loses their place. */
export type Asked = { query: string; after: string | null; wanted: number; signal: AbortSignal }

const PAGE = 50
const LONGEST_PAGE = 100

export function limitOf(wanted: number): string {
  return String(Math.min(Math.max(wanted, PAGE), LONGEST_PAGE))
}

type Options<Page> = {
  query: string
  /** The same function each time. */
  read: (api: Api, asked: Asked) => Promise<Page>
  /** What is shown when a page has been read: more of the list, or all of it anew. */
  joined?: (before: Page | undefined, read: Page, isMore: boolean) => Page
  begin?: Shown<Page> | null
  /** When what has been read is shown; at once, if nothing else is said. */
  show?: (move: () => void) => void
}

export type Pages<Page> = Omit<State<Page>, 'asked' | 'meanwhile'> & {
  more: () => void
  /** What is under way then ends first: changes that come faster than answers would else leave none. */
  reload: () => void
  change: (changed: (page: Page) => Page) => void
}

/**
 * A list that is read a page at a time; anew when it is asked for, and when another query is. What answers another one
 * stays until there is an answer to this one. Only the newest answer counts.
 */
export function usePages<Page extends { items: unknown[]; nextCursor: string | null }>(
  options: Options<Page>,
): Pages<Page> {
  const { query, read, joined = withMore, begin, show = atOnce } = options
  const { api } = useTab()
  const [state, set] = useState(() => beginning(query, begin))
  const newest = useNewest()
  const underWay = useRef<{ isAskedAgain: boolean }>(null)
  const latest = useRef({ shown: 0, joined })
  latest.current = { shown: answering(state, query)?.items.length ?? 0, joined }
  const load = useCallback(
    async (after: string | null) => {
      const signal = newest()
      const reading = { isAskedAgain: false }
      underWay.current = reading
      set((before) => asking(before, query))
      const { shown, joined } = latest.current
      const answer = await read(api, { query, after, wanted: after ? PAGE : shown, signal }).then(
        (page) => (before: State<Page>) =>
          arrived(before, query, joined(answering(before, query), page, after !== null)),
        (problem: unknown) => (before: State<Page>) =>
          after === null
            ? failed(before, query, problem)
            : { ...before, loading: false, problemWithMore: problem },
      )
      show(() => {
        if (signal.aborted) return
        underWay.current = null
        set(answer)
        if (reading.isAskedAgain) void load(null)
      })
    },
    [api, query, read, newest, show],
  )
  const reload = () => {
    if (underWay.current) underWay.current.isAskedAgain = true
    else void load(null)
  }
  useEffect(() => void load(null), [load])
  useAgainOnLine(state.problem ?? state.problemWithMore, reload)
  const more = () => void load(state.page?.nextCursor ?? null)
  return { ...state, more, reload, change: (changed) => set((before) => heard(before, changed)) }
}

function atOnce(move: () => void): void {
  move()
}

function withMore<Page extends { items: unknown[] }>(
  before: Page | undefined,
  read: Page,
  isMore: boolean,
): Page {
  return isMore && before ? { ...read, items: [...before.items, ...read.items] } : read
}

/** Gives a signal for what is begun, until something else is begun or nobody looks any more. */
function useNewest(): () => AbortSignal {
  const running = useRef(new AbortController())
  useEffect(() => () => running.current.abort(), [])
  return useCallback(() => {
    running.current.abort()
    running.current = new AbortController()
    return running.current.signal
  }, [])
}

const nothingWrong = { problem: undefined, problemWithMore: undefined }

function beginning<Page>(query: string, begin: Shown<Page> | null | undefined): State<Page> {
  const page = begin ? answering(begin, query) : undefined
  return { query, page, loading: true, asked: query, ...nothingWrong, meanwhile: [] }
}

function answering<Page>(state: Shown<Page>, query: string): Page | undefined {
  return state.query === query ? state.page : undefined
}

/** What was wrong with another query is over. */
function asking<Page>(before: State<Page>, asked: string): State<Page> {
  const over = before.asked === asked ? {} : nothingWrong
  return { ...before, ...over, asked, loading: true, meanwhile: [] }
}

function arrived<Page>(before: State<Page>, query: string, page: Page): State<Page> {
  const now = before.meanwhile.reduce((one, changed) => changed(one), page)
  return { ...before, query, page: now, loading: false, ...nothingWrong, meanwhile: [] }
}

/** What answers another question would contradict the filters. */
function failed<Page>(before: State<Page>, query: string, problem: unknown): State<Page> {
  return { ...before, query, page: answering(before, query), loading: false, problem }
}

function heard<Page>(before: State<Page>, changed: (page: Page) => Page): State<Page> {
  const meanwhile = before.loading ? [...before.meanwhile, changed] : []
  return { ...before, page: before.page && changed(before.page), meanwhile }
}
