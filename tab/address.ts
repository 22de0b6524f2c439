/** What the part of the address after `#` asks for. Pure; nothing secret ever stands in it. */
export type Place =
  | { view: 'tickets'; filters: Filters }
  | { view: 'ticket'; number: string }
  | { view: 'statistics' }

/** Empty: do not filter by this. */
export type Filters = { status: string; type: string; urgency: string; mine: boolean; q: string }

export const noFilters: Filters = { status: '', type: '', urgency: '', mine: false, q: '' }

export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [view, number] = path.split('/')
  if (view === 'sak' && number) return { view: 'ticket', number: decoded(number) }
  if (view === 'statistikk') return { view: 'statistics' }
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
  if (place.view === 'statistics') return '#/statistikk'
  const query = writeFilters(place.filters).toString()
  return query ? `#/saker?${query}` : '#/saker'
}

/** The filters as the API takes them. */
export function filterQuery({ mine, ...filters }: Filters, myId: string): URLSearchParams {
  return named({ ...filters, assignee: mine ? myId : '' })
}

function readFilters(query: URLSearchParams): Filters {
  const value = (name: string) => query.get(name) ?? ''
  return {
    status: value('status'),
    type: value('type'),
    urgency: value('urgency'),
    mine: query.has('mine'),
    q: value('q'),
  }
}

function writeFilters({ mine, ...filters }: Filters): URLSearchParams {
  return named({ ...filters, mine: mine ? 'ja' : '' })
}

function named(values: Record<string, string>): URLSearchParams {
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''))
}
