import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components'
import { type ReactElement, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { usePressedBy } from './keys/keyboard.tsx'
import type { KeyName } from './keys/keys.ts'
import { useTab } from './tab-context.tsx'

type ButtonProps = {
  name: KeyName
  title: string
  icon: ReactElement
  surface: string
  children: (close: () => void) => ReactNode
}

export function DialogButton({ name, title, icon, surface, children }: ButtonProps) {
  const { words } = useTab()
  const pressedBy = usePressedBy<HTMLButtonElement>(name)
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<Element | null>(null)
  const change = (open: boolean) => {
    if (open) opener.current = document.activeElement
    setOpen(open)
  }
  // Returns the focus to the element from which a key opened the dialog, instead of the button.
  useLayoutEffect(() => {
    if (!isOpen && opener.current instanceof HTMLElement) opener.current.focus()
  }, [isOpen])
  const away = (
    <DialogTrigger disableButtonEnhancement>
      <Button>{words.actions.close}</Button>
    </DialogTrigger>
  )
  return (
    // Without motion: a fading dialog would still catch keys.
    <Dialog open={isOpen} surfaceMotion={null} onOpenChange={(_, { open }) => change(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button
          {...pressedBy}
          appearance="subtle"
          size="small"
          icon={icon}
          aria-label={title}
          title={title}
        />
      </DialogTrigger>
      <DialogSurface className={surface}>
        <DialogParts title={title} buttons={away}>
          {children(() => setOpen(false))}
        </DialogParts>
      </DialogSurface>
    </Dialog>
  )
}

type PartsProps = {
  title: string
  look?: string | undefined
  /** Shown after the content: a field gets the focus first. */
  buttons: ReactNode
  fluid?: boolean
  children: ReactNode
}

export function DialogParts({ title, look, buttons, fluid = false, children }: PartsProps) {
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={look}>{children}</DialogContent>
      <DialogActions fluid={fluid}>{buttons}</DialogActions>
    </DialogBody>
  )
}
