import { columns } from '../bot/helpdesk/list-columns.ts'

/** The view that the address's part after `#` asks for. Pure; it never contains anything secret. */
export type Place =
  | { view: 'tickets'; filters: Filters }
  | { view: 'ticket'; number: string }
  | { view: 'statistics' }
  | { view: 'audit'; looks: LookFilters }
  | { view: 'alerts' }
  | { view: 'alert'; number: string }
  /** `heading`: the paragraph that is shown first. */
  | { view: 'instruction'; heading: string | null }

export const WHOLE_NUMBER = /^\d{4}-\d{6}$/
const ENTRA_ID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}'

/** The list's filters, each with the values that it accepts. */
const filtersAsked = {
  /** `open`: new or in progress; `all`; empty: open, or all during a search. */
  status: /^(?:all|open|new|in-progress|resolved|withdrawn)$/,
  type: /^[\w-]{1,50}$/,
  urgency: /^(?:urgent|normal)$/,
  /** `me`, `none` or an Entra id. */
  assignee: new RegExp(`^(?:me|none|${ENTRA_ID})$`),
  /** `true`: tickets that need attention. */
  attention: /^true$/,
  due: /^(?:soon|late)$/,
  q: /^.{1,100}$/,
  /** As the API takes it; empty: open tickets urgent first, then oldest; all others newest first. */
  sort: new RegExp(`^-?(?:${columns.join('|')})$`),
  saved: /^[\da-f-]{36}$/,
}

/** The list's filters. An empty one does not filter; an empty sort or status means the usual one. */
export type Filters = Record<keyof typeof filtersAsked, string>

const looksAsked = {
  by: new RegExp(`^${ENTRA_ID}$`),
  what: /^(?:viewed|searched|exported)$/,
  ticket: /^\d{4}-\d{6,}$/,
  /** Days, both included. */
  from: /^20\d\d-\d\d-\d\d$/,
  to: /^20\d\d-\d\d-\d\d$/,
}

/** The audit log's filters. An empty one does not filter. */
export type LookFilters = Record<keyof typeof looksAsked, string>

export const noFilters = readQuery(new URLSearchParams(), filtersAsked)
export const noLookFilters = readQuery(new URLSearchParams(), looksAsked)

export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [view, number] = path.split('/')
  if (view === 'sak' && number) return { view: 'ticket', number: decoded(number) }
  if (view === 'varsel' && number) return { view: 'alert', number: decoded(number) }
  if (view === 'medarbeidere') return { view: 'alerts' }
  if (view === 'statistikk') return { view: 'statistics' }
  if (view === 'hvem-har-sett')
    return { view: 'audit', looks: readQuery(new URLSearchParams(query), looksAsked) }
  if (view === 'instruks') return { view: 'instruction', heading: number ? decoded(number) : null }
  return { view: 'tickets', filters: readQuery(new URLSearchParams(query), filtersAsked) }
}

/** Leaves out values that the API would refuse; asking again would not help. */
function readQuery<Name extends string>(
  query: URLSearchParams,
  asked: Record<Name, RegExp>,
): Record<Name, string> {
  const names = Object.keys(asked) as Name[]
  const values = names.map((name) => {
    const given = query.get(name) ?? ''
    return [name, asked[name].test(given) ? given : '']
  })
  return Object.fromEntries(values)
}

export function isUnderstood(name: keyof LookFilters, value: string): boolean {
  return value === '' || looksAsked[name].test(value)
}

/** Returns the part unchanged when it is not a valid part of an address: then there is no such ticket. */
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
  if (place.view === 'audit') return withQuery('#/hvem-har-sett', place.looks)
  return withQuery('#/saker', place.filters)
}

export function writeQuery(filters: Record<string, string>): URLSearchParams {
  return new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''))
}

function withQuery(path: string, filters: Filters | LookFilters): string {
  const query = writeQuery(filters)
  return query.size > 0 ? `${path}?${query}` : path
}

export function filterQuery({ status, assignee, saved, ...filters }: Filters, myId: string): URLSearchParams {
  const query = writeQuery({
    ...filters,
    status: status === 'open' || status === 'all' ? '' : status,
    assignee: assignee === 'me' ? myId : assignee,
    saved: '',
  })
  if (status === 'open') query.set('open', 'true')
  return query
}

/** Fills in the usual status and sort. A single letter is only the beginning of a search. */
export function askedFor(filters: Filters): Filters {
  const q = /^\d+$|\S\s*\S/.test(filters.q) ? filters.q : ''
  const status = statusOf({ ...filters, q })
  const isOfOpen = isAmongOpen(status) && q === ''
  return { ...filters, q, status, sort: filters.sort || (isOfOpen ? 'urgency' : '-openedAt') }
}

/** Returns the status to list: a search covers all tickets, unless a status is chosen. */
export function statusOf({ status, q }: Pick<Filters, 'status' | 'q'>): string {
  return status || (q ? 'all' : 'open')
}

export function isAmongOpen(status: string): boolean {
  return ['open', 'new', 'in-progress'].includes(status)
}

export function isFiltered({ sort, saved, ...filters }: Filters): boolean {
  return writeQuery(filters).size > 0
}
