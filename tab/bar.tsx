import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import type { ComponentProps, ReactNode } from 'react'
import { useLanguage } from './language/language-context.tsx'

type Props = ComponentProps<typeof MessageBar> & {
  actions?: ReactNode
  /** Puts it away; null: not yet. Left out, nobody can. */
  close?: (() => void) | null | undefined
}

export function Bar({ children, actions, close, ...bar }: Props) {
  const { words } = useLanguage()
  const away = close !== undefined && (
    <Button
      appearance="transparent"
      icon={<DismissRegular />}
      aria-label={words.actions.close}
      disabledFocusable={close === null}
      onClick={close ?? undefined}
    />
  )
  return (
    <MessageBar layout="auto" {...bar}>
      <MessageBarBody>{children}</MessageBarBody>
      {(actions || away) && (
        <MessageBarActions containerAction={away || undefined}>{actions}</MessageBarActions>
      )}
    </MessageBar>
  )
}
