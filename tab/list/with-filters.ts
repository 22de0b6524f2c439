import { type Filters, noFilters, type Place, readPlace } from '../address.ts'

/** On top of what the address says by now: another filter may have been chosen since this was typed. */
export function withFilters(changed: Partial<Filters>): Place {
  const place = readPlace(location.hash)
  const filters = place.view === 'tickets' ? place.filters : noFilters
  return { view: 'tickets', filters: { ...filters, ...changed } }
}
