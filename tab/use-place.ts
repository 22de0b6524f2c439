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

/**
 * Changes the address without a new step to go back over, as while somebody types. It stays as it is for who has gone to
 * another view since.
 */
export function replacePlace(place: Place): void {
  if (readPlace(location.hash).view !== place.view) return
  history.replaceState(null, '', writePlace(place))
  dispatchEvent(new HashChangeEvent('hashchange'))
}

function watchHash(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
