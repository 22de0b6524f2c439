import type { Db } from '../store/schema.ts'
import type { CountsJson } from './api-shapes.ts'
import { countOpen, countPassing, type OpenCount } from './counts-table.ts'
import { isOfOpen, type ListFilters } from './list-query.ts'

type Filter = keyof CountsJson['open']
type Chosen = Partial<Record<Filter, string | undefined>>

const valuesOf: Record<Filter, (ticket: OpenCount) => string[]> = {
  status: ({ status }) => ['open', status],
  type: ({ type }) => [type],
  urgency: ({ urgency }) => [urgency],
  assignee: ({ assignee_id }) => [assignee_id ?? 'none'],
  attention: ({ needs_attention }) => [String(needs_attention)],
}

/** Ignores the search text. */
export async function countList(db: Db, filters: ListFilters): Promise<CountsJson> {
  const alike = await countOpen(db)
  const chosen: Chosen = { ...filters, status: filters.open ? 'open' : filters.status }
  const by = (filter: Filter) => {
    const passing = alike.filter((one) => passesOthers(one, filter, chosen))
    return countBy(filter, passing)
  }
  const open = alike.filter((one) => passesOthers(one, null, chosen))
  return {
    passing: isOfOpen(filters)
      ? { count: open.reduce((sum, { count }) => sum + count, 0), orMore: false }
      : await countPassing(db, filters),
    open: {
      status: by('status'),
      type: by('type'),
      urgency: by('urgency'),
      assignee: by('assignee'),
      attention: by('attention'),
    },
  }
}

function passesOthers(one: OpenCount, filter: Filter | null, chosen: Chosen): boolean {
  const others = (Object.keys(valuesOf) as Filter[]).filter((other) => other !== filter)
  return others.every((other) => {
    const value = chosen[other]
    return value === undefined || valuesOf[other](one).includes(value)
  })
}

function countBy(filter: Filter, alike: OpenCount[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const one of alike)
    for (const value of valuesOf[filter](one)) counts[value] = (counts[value] ?? 0) + one.count
  return counts
}
