import { type LookFilters, lookQuery, readLookFilters } from './audit/look-filters.ts'

/** The place that the part of the address after `#` asks for. Pure; nothing secret ever stands in it. */
export type Place =
  | { view: 'tickets'; filters: Filters }
  | { view: 'ticket'; number: string }
  | { view: 'statistics' }
  | { view: 'audit'; looks: LookFilters }
  | { view: 'alerts' }
  | { view: 'alert'; number: string }
  /** `heading`: the paragraph that is shown first. */
  | { view: 'instruction'; heading: string | null }

/** Empty: do not filter by this. `open`: new or in progress. */
export type Filters = {
  status: string
  type: string
  urgency: string
  assignee: string
  /** `true`: those that need a human now. */
  attention: string
  q: string
}

export const noFilters: Filters = { status: '', type: '', urgency: '', assignee: '', attention: '', q: '' }

/** What the API would refuse is left out: asked again, it would be no better. */
const understood: Record<keyof Filters, RegExp> = {
  status: /^(?:open|new|in-progress|resolved|withdrawn)$/,
  type: /^[\w-]{1,50}$/,
  urgency: /^(?:urgent|normal)$/,
  assignee: /^(?:me|none)$/,
  attention: /^true$/,
  q: /^.{1,100}$/,
}

export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [view, number] = path.split('/')
  if (view === 'sak' && number) return { view: 'ticket', number: decoded(number) }
  if (view === 'varsel' && number) return { view: 'alert', number: decoded(number) }
  if (view === 'medarbeidere') return { view: 'alerts' }
  if (view === 'statistikk') return { view: 'statistics' }
  if (view === 'hvem-har-sett') return { view: 'audit', looks: readLookFilters(new URLSearchParams(query)) }
  if (view === 'instruks') return { view: 'instruction', heading: number ? decoded(number) : null }
  return { view: 'tickets', filters: readFilters(new URLSearchParams(query)) }
}

/** As it stands, when it is no part of an address: then there is no such ticket. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

export function writePlace(place: Place): string {
  if (place.view === 'ticket') return `#/sak/${encodeURIComponent(place.number)}`
  if (place.view === 'alert') return `#/varsel/${encodeURIComponent(place.number)}`
  if (place.view === 'alerts') return '#/medarbeidere'
  if (place.view === 'statistics') return '#/statistikk'
  if (place.view === 'instruction') {
    return place.heading === null ? '#/instruks' : `#/instruks/${encodeURIComponent(place.heading)}`
  }
  if (place.view === 'audit') return withQuery('#/hvem-har-sett', lookQuery(place.looks))
  return withQuery('#/saker', writeFilters(place.filters))
}

function withQuery(path: string, query: URLSearchParams): string {
  return query.size > 0 ? `${path}?${query}` : path
}

/** The filters as the API takes them. */
export function filterQuery(filters: Filters, myId: string): URLSearchParams {
  return writeFilters({ ...filters, assignee: filters.assignee === 'me' ? myId : filters.assignee })
}

/** A letter is the beginning of a search, not one yet. */
export function askedFor(filters: Filters): Filters {
  return /^\d+$|\S\s*\S/.test(filters.q) ? filters : { ...filters, q: '' }
}

export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((value) => value !== '')
}

function readFilters(query: URLSearchParams): Filters {
  const value = (name: keyof Filters) => {
    const given = query.get(name) ?? ''
    return understood[name].test(given) ? given : ''
  }
  return {
    status: value('status'),
    type: value('type'),
    urgency: value('urgency'),
    assignee: value('assignee'),
    attention: value('attention'),
    q: value('q'),
  }
}

function writeFilters(filters: Filters): URLSearchParams {
  return new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''))
}
