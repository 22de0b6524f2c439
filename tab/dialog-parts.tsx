import { DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import type { ReactNode } from 'react'

type Props = {
  title: string
  /** How the content looks. */
  look?: string | undefined
  /** After a field, which has the focus first. */
  buttons: ReactNode
  /** The buttons take the whole width. */
  fluid?: boolean
  children: ReactNode
}

export function DialogParts({ title, look, buttons, fluid = false, children }: Props) {
  return (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={look}>{children}</DialogContent>
      <DialogActions fluid={fluid}>{buttons}</DialogActions>
    </DialogBody>
  )
}
