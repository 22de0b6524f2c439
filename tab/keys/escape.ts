import type { KeyboardEvent } from 'react'

/** Not what takes back an accent, or part of a word, that is just being put together. */
export function isEscape({ key, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Escape' && !nativeEvent.isComposing
}
