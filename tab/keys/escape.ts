import type { KeyboardEvent } from 'react'

/** Does this on Escape and nothing else; not when the key only cancels an accent or a word being composed. */
export function onEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
    // Keeps a surrounding dialog open.
    event.preventDefault()
    event.stopPropagation()
    leave()
  }
}
