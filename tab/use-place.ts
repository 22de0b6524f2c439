import { useSyncExternalStore } from 'react'
import {
  type Filters,
  type LookFilters,
  noFilters,
  noLookFilters,
  type Place,
  readPlace,
  writePlace,
} from './address.ts'

/** The current view. It is only in the address, so that back, forward and shared links work. */
export function usePlace(home: Place): Place {
  const hash = useSyncExternalStore(watchHash, () => location.hash)
  return hash ? readPlace(hash) : home
}

export function goTo(place: Place): void {
  location.hash = writePlace(place)
}

/** Returns a function that goes to a view later, unless the person has gone elsewhere. */
export function goingOn(): (place: Place) => void {
  const from = location.hash
  return (place) => {
    if (location.hash === from) goTo(place)
  }
}

/** Changes the address without a history entry, as while typing; does nothing in another view. */
export function replacePlace(place: Place): void {
  if (readPlace(location.hash).view !== place.view) return
  history.replaceState(null, '', writePlace(place))
  dispatchEvent(new HashChangeEvent('hashchange'))
}

/** Adds to the current address: another filter may have been chosen since. */
export function withFilters(changed: Partial<Filters>): Place {
  const place = readPlace(location.hash)
  const filters = place.view === 'tickets' ? place.filters : noFilters
  return { view: 'tickets', filters: { ...filters, ...changed } }
}

export function withLooks(changed: Partial<LookFilters>): Place {
  const place = readPlace(location.hash)
  const looks = place.view === 'audit' ? place.looks : noLookFilters
  return { view: 'audit', looks: { ...looks, ...changed } }
}

function watchHash(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
