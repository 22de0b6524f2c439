import type { KeyboardEvent } from 'react'

/** Tells whether the key is Escape and does not only cancel an accent or a word being composed. */
export function isEscape({ key, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Escape' && !nativeEvent.isComposing
}
