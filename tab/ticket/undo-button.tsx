import { Button } from '@fluentui/react-components'
import { useKey, useShortcut } from '../keys/keyboard.tsx'
import { useLanguage } from '../language/language-context.tsx'

/** Its key takes back what was done last, and pressed again what was done before. */
export function UndoButton({ undo }: { undo: () => void }) {
  const { words } = useLanguage()
  const shortcut = useShortcut('undo')
  useKey('undo', undo)
  return (
    <Button {...shortcut} onClick={undo}>
      {words.undo.undo}
    </Button>
  )
}
