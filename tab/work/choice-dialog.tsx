import { Button, Dialog, DialogSurface, MenuItem, MenuList } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { DialogParts } from '../dialog.tsx'
import { digitAt, pressByDigit, useChosenAhead } from '../keys/press-by-digit.ts'
import { useLanguage } from '../language/language-context.tsx'

type Props = {
  title: string
  /** Of the choices, to a screen reader. */
  label: string
  /** Above them. */
  children: ReactNode
  choices: { id: string; text: string; choose: () => void }[]
  /** Before it was there. */
  typed?: string
  close: () => void
}

/** One of several, by a press or by its digit; with that it is done. */
export function ChoiceDialog({ title, label, children, choices, typed, close }: Props) {
  const { words } = useLanguage()
  useChosenAhead(typed, (place) => choices[place]?.choose())
  return (
    <Dialog open onOpenChange={() => close()}>
      <DialogSurface>
        <DialogParts title={title} buttons={<Button onClick={() => close()}>{words.actions.cancel}</Button>}>
          {children}
          <MenuList aria-label={label} hasIcons={false} onKeyDown={pressByDigit}>
            {choices.map(({ id, text, choose }, place) => (
              <MenuItem key={id} {...digitAt(place)} onClick={choose}>
                {text}
              </MenuItem>
            ))}
          </MenuList>
        </DialogParts>
      </DialogSurface>
    </Dialog>
  )
}
