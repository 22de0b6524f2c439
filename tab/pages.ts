import { useCallback, useRef, useState } from 'react'
import type { Api } from './api.ts'
import { useLoaded } from './loaded.ts'
import { useTab } from './tab-context.tsx'

/** The loaded part of a list, as one page, and the query that it answers. */
type Shown<Page> = { query: string; page: Page; isMore?: boolean }

/** A reload wants as many items as were shown, so that the reader keeps their place. */
export type Asked = { query: string; after: string | null; wanted: number; signal: AbortSignal }

const PAGE = 50
const LONGEST_PAGE = 100

export function limitOf(wanted: number): string {
  return String(Math.min(Math.max(wanted, PAGE), LONGEST_PAGE))
}

/** `read` and `joined` must be stable functions. */
type Options<Page> = {
  query: string
  read: (api: Api, asked: Asked) => Promise<Page>
  /** Joins the shown page with a loaded one, which is either more of the list or all of it again. */
  joined?: (before: Page | undefined, read: Page, isMore: boolean) => Page
  begin?: Shown<Page> | undefined
}

type AnyPage = { items: unknown[]; nextCursor: string | null }

export type Pages<Page extends AnyPage> = ReturnType<typeof usePages<Page>>

/** A problem with loading more of the list. */
class NoMore extends Error {}

/**
 * A list that is loaded page by page, and again on request or for another query. The old answer stays until
 * the new one comes; if that fails, it is removed, because it would contradict the filters.
 */
export function usePages<Page extends AnyPage>({ query, read, joined = withMore, begin }: Options<Page>) {
  const { api } = useTab()
  const isMoreWanted = useRef(false)
  const [isGettingMore, setGettingMore] = useState(false)
  const shownPage = useRef<Page>(undefined)
  const load = useCallback(
    async (signal: AbortSignal): Promise<Shown<Page>> => {
      const { items = [], nextCursor = null } = shownPage.current ?? {}
      const after = isMoreWanted.current ? nextCursor : null
      isMoreWanted.current = false
      const isMore = after !== null
      try {
        const wanted = isMore ? PAGE : items.length
        return { query, page: await read(api, { query, after, wanted, signal }), isMore }
      } catch (cause) {
        throw isMore ? new NoMore('', { cause }) : cause
      } finally {
        setGettingMore(isMoreWanted.current)
      }
    },
    [api, query, read],
  )
  const newest = useCallback(
    (known: Shown<Page> | undefined, read: Shown<Page>) => {
      const before = answering(known, read.query)?.page
      return { ...read, page: joined(before, read.page, read.isMore === true) }
    },
    [joined],
  )
  const { value, problem, loading, reload, change } = useLoaded(load, newest, answering(begin, query))
  const answer = answering(value, query)
  shownPage.current = answer?.page
  const shown = problem === undefined ? value : answer
  const isAboutMore = problem instanceof NoMore
  return {
    query: shown?.query ?? query,
    page: shown?.page,
    loading,
    problem: isAboutMore ? undefined : problem,
    problemWithMore: isAboutMore ? problem.cause : undefined,
    reload,
    /** Waits for a reload in progress, after which the list may end elsewhere. */
    more: () => {
      isMoreWanted.current = true
      setGettingMore(true)
      reload()
    },
    /** Also while the shown page is an earlier query's. */
    isGettingMore: isGettingMore || answer === undefined,
    change: (changed: (page: Page) => Page) => change((known) => ({ ...known, page: changed(known.page) })),
  }
}

function answering<Page>(shown: Shown<Page> | undefined, query: string): Shown<Page> | undefined {
  return shown?.query === query ? shown : undefined
}

function withMore<Page extends AnyPage>(before: Page | undefined, read: Page, isMore: boolean): Page {
  return isMore && before ? { ...read, items: [...before.items, ...read.items] } : read
}
