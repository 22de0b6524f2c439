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

/** The place in the tab. The address is the one truth, so back, forward and shared links work. */
export function usePlace(home: Place): Place {
  const hash = useSyncExternalStore(watchHash, () => location.hash)
  return hash ? readPlace(hash) : home
}

export function goTo(place: Place): void {
  location.hash = writePlace(place)
}

/** For what is asked now and answered later: goes there then, unless whoever asked has gone elsewhere since. */
export function goingOn(): (place: Place) => void {
  const from = location.hash
  return (place) => {
    if (location.hash === from) goTo(place)
  }
}

/** Without a new step to go back over, as while somebody types; not once they have gone to another view. */
export function replacePlace(place: Place): void {
  if (readPlace(location.hash).view !== place.view) return
  history.replaceState(null, '', writePlace(place))
  dispatchEvent(new HashChangeEvent('hashchange'))
}

/** On top of what the address says by now: another filter may have been chosen since this was typed. */
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
