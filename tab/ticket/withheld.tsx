import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { useLanguage } from '../language/language-context.tsx'

type Props = { ticket: TicketJson; busy: boolean; act: (action: Action) => void }

/** After a restore: what was about to go out may have been sent before. An agent decides. */
export function Withheld({ ticket, busy, act }: Props) {
  const { words } = useLanguage()
  if (!ticket.withheld) return null
  const decide = (how: 'send' | 'sent') => () => act({ name: 'release', body: { how } })
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.withheld.means}</MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={busy} onClick={decide('send')}>
          {words.withheld.send}
        </Button>
        <Button disabledFocusable={busy} onClick={decide('sent')}>
          {words.withheld.sent}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
