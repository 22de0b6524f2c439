import { useSyncExternalStore } from 'react'
import { type Place, readPlace, writePlace } from './address.ts'

/**
 * The place in the tab. The address is the one truth, so back, forward and shared links work.
 * @param home where to begin when it asks for nothing
 */
export function usePlace(home: Place): Place {
  const hash = useSyncExternalStore(watchHash, () => location.hash)
  return hash ? readPlace(hash) : home
}

export function goTo(place: Place): void {
  location.hash = writePlace(place)
}

/** Goes there, unless whoever asked for it has gone to another view since. */
export function goOnTo(place: Place): void {
  if (isStillAt(place)) goTo(place)
}

/** As `goOnTo`, without a new step to go back over, as while somebody types. */
export function replacePlace(place: Place): void {
  if (!isStillAt(place)) return
  history.replaceState(null, '', writePlace(place))
  dispatchEvent(new HashChangeEvent('hashchange'))
}

function isStillAt({ view }: Place): boolean {
  return readPlace(location.hash).view === view
}

function watchHash(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
