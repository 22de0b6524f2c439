import type { LookPageJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Api } from '../api.ts'
import { type Asked, type Pages, usePages } from '../pages.ts'
import { writeQuery } from '../query.ts'
import type { LookFilters } from './look-filters.ts'

/** The looks that pass the filters, the last first, a page at a time. */
export function useLooks(filters: LookFilters): Pages<LookPageJson> {
  const query = writeQuery(filters).toString()
  const looks = usePages({ query, read })
  return { ...looks, page: looks.query === query ? looks.page : undefined }
}

function read(api: Api, { query, after, signal }: Asked): Promise<LookPageJson> {
  const asked = new URLSearchParams(query)
  if (after) asked.set('cursor', after)
  return api.looks(asked, signal)
}
