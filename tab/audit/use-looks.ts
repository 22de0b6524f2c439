import { useCallback } from 'react'
import type { LookPageJson } from '../../bot/helpdesk/api-shapes.ts'
import { type Pages, usePages } from '../pages.ts'
import { writeQuery } from '../query.ts'
import { useTab } from '../tab-context.tsx'
import type { LookFilters } from './look-filters.ts'

/** The looks that pass the filters, the last first, a page at a time. */
export function useLooks(filters: LookFilters): Pages<LookPageJson> {
  const { api } = useTab()
  const query = writeQuery(filters).toString()
  const read = useCallback(
    (after: string | null, _shown: number, signal: AbortSignal) =>
      api.looks(
        new URLSearchParams(after ? `${query}&${new URLSearchParams({ cursor: after })}` : query),
        signal,
      ),
    [api, query],
  )
  const looks = usePages({ query, read, joined })
  return { ...looks, page: looks.query === query ? looks.page : undefined }
}

function joined(before: LookPageJson | undefined, read: LookPageJson, isMore: boolean): LookPageJson {
  return isMore && before ? { ...read, items: [...before.items, ...read.items] } : read
}
