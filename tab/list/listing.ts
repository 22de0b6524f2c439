import type { TicketPageJson, TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import type { Filters } from '../address.ts'
import { mayMatch, type Reader, withChanged } from './live-list.ts'

/** `query`: what the items are an answer to. */
export type Listing = {
  query: string
  items: TicketSummary[]
  nextCursor: string | null
  /** In which order they are. */
  sort: string
  loading: boolean
  problem: unknown
  /** A new ticket may match what was searched for, which the server alone can tell. */
  mayBeMore: boolean
  /** What was heard since the page that is on its way was asked for; it may have been read before. */
  meanwhile: Changed[]
}

type Changed = { step: 'changed'; what: string; ticket: TicketSummary; filters: Filters; me: Reader }

export type Step =
  | { step: 'loading' }
  | { step: 'loaded'; query: string; page: TicketPageJson }
  | { step: 'loaded-more'; page: TicketPageJson }
  | Changed
  | { step: 'failed'; query: string; problem: unknown }

export const nothingYet: Listing = {
  query: '',
  items: [],
  nextCursor: null,
  sort: '',
  loading: true,
  problem: undefined,
  mayBeMore: false,
  meanwhile: [],
}

export function next(list: Listing, taken: Step): Listing {
  switch (taken.step) {
    case 'loading':
      return { ...list, loading: true, problem: undefined, meanwhile: [] }
    case 'loaded':
      return arrived({ ...list, ...taken.page, query: taken.query, mayBeMore: false })
    case 'loaded-more':
      return arrived({ ...list, ...taken.page, items: [...list.items, ...taken.page.items] })
    case 'changed': {
      const meanwhile = list.loading ? [...list.meanwhile, taken] : []
      return { ...changed(list, taken), meanwhile }
    }
    case 'failed':
      // Rows that answer another question would contradict the filters.
      return { ...(taken.query === list.query ? list : nothingYet), loading: false, problem: taken.problem }
  }
}

function arrived(list: Listing): Listing {
  const loaded = { ...list, loading: false, problem: undefined, meanwhile: [] }
  return list.meanwhile.reduce(changed, loaded)
}

function changed(list: Listing, { what, ticket, filters, me }: Changed): Listing {
  return {
    ...list,
    items: withChanged(list, ticket, filters, me),
    mayBeMore: list.mayBeMore || mayMatch(list, what, ticket, filters, me),
  }
}
