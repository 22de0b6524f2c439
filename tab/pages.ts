import { useCallback, useRef, useState } from 'react'
import { useLoaded } from './loaded.ts'

/** The loaded part of a list, as one page, and the query that it answers. */
type Shown<Page> = { query: string; page: Page; isMore?: boolean }

const PAGE = 50
const LONGEST_PAGE = 100

/** `read` and `joined` must be stable functions. */
type Options<Page> = {
  query: string
  read: (query: URLSearchParams, signal: AbortSignal) => Promise<Page>
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
  const isMoreWanted = useRef(false)
  const [isGettingMore, setGettingMore] = useState(false)
  const shownPage = useRef<Page>(undefined)
  /** A reload wants as many items as were shown, so that the reader keeps their place. */
  const readOn = useCallback(
    async (after: string | null, wanted: number, signal: AbortSignal): Promise<Page> => {
      const asked = new URLSearchParams(query)
      asked.set('limit', String(Math.min(Math.max(wanted, PAGE), LONGEST_PAGE)))
      if (after !== null) asked.set('cursor', after)
      const page = await read(asked, signal)
      const left = wanted - page.items.length
      if (page.nextCursor === null || left <= 0) return page
      return joined(page, await readOn(page.nextCursor, left, signal), true)
    },
    [query, read, joined],
  )
  const load = useCallback(
    async (signal: AbortSignal): Promise<Shown<Page>> => {
      const { items = [], nextCursor = null } = shownPage.current ?? {}
      const after = isMoreWanted.current ? nextCursor : null
      isMoreWanted.current = false
      const isMore = after !== null
      try {
        return { query, page: await readOn(after, isMore ? PAGE : items.length, signal), isMore }
      } catch (cause) {
        throw isMore ? new NoMore('', { cause }) : cause
      } finally {
        setGettingMore(isMoreWanted.current)
      }
    },
    [query, readOn],
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
    /** Reads the shown part anew, or if that is the whole list, perhaps more of it; nothing shows that. */
    readAnew: () => {
      const { items = [], nextCursor = null } = shownPage.current ?? {}
      const wanted = nextCursor === null ? items.length + PAGE : items.length
      return readOn(null, wanted, new AbortController().signal)
    },
    /** Changes the answer to this query only. */
    change: (changed: (page: Page) => Page) =>
      change((known) => (known.query === query ? { ...known, page: changed(known.page) } : known)),
  }
}

function answering<Page>(shown: Shown<Page> | undefined, query: string): Shown<Page> | undefined {
  return shown?.query === query ? shown : undefined
}

function withMore<Page extends AnyPage>(before: Page | undefined, read: Page, isMore: boolean): Page {
  return isMore && before ? { ...read, items: [...before.items, ...read.items] } : read
}
