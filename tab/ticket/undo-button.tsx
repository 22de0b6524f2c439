import { Button } from '@fluentui/react-components'
import { useKey, useShortcut } from '../keys/keyboard.tsx'
import { useTab } from '../tab-context.tsx'

/** Its key undoes the last action, and pressed again the one before. */
export function UndoButton({ undo }: { undo: () => void }) {
  const { words } = useTab()
  const shortcut = useShortcut('undo')
  useKey('undo', undo)
  return (
    <Button {...shortcut} onClick={undo}>
      {words.undo.undo}
    </Button>
  )
}
