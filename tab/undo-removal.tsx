import type { RefObject } from 'react'
import { UndoButton } from './ticket/undo-button.tsx'
import type { Done } from './use-asking.ts'
import type { TabWords } from './words/index.ts'

export function doneText({ undo }: Done, { actions, undo: words }: TabWords): string {
  return undo ? words.removed : actions.saved
}

/** Shown for a moment after a removal. `goOnTo`: gets the focus, as the button disappears. */
export function UndoRemoval({ done, goOnTo }: { done: Done | null; goOnTo: RefObject<HTMLElement | null> }) {
  const { undo } = done ?? { undo: null }
  const undoHere = () => {
    goOnTo.current?.focus()
    undo?.()
  }
  return undo && <UndoButton undo={undoHere} />
}
