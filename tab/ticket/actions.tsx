import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import { ChoiceMenu } from './choice-menu.tsx'
import { CopyLink } from './copy-link.tsx'
import { GiveMenu } from './give-menu.tsx'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Props = { ticket: TicketJson; busy: boolean; act: (action: Action) => void }

/** What an agent can do with the ticket as it is now. */
export function Actions({ ticket, busy, act }: Props) {
  const { words } = useLanguage()
  const styles = useStyles()
  const isOpen = ticket.status === 'new' || ticket.status === 'in-progress'
  return (
    <section aria-label={words.actions.label} className={styles.bar}>
      {isOpen ? (
        <OpenTicketActions ticket={ticket} busy={busy} act={act} />
      ) : (
        <Button disabledFocusable={busy} onClick={() => act({ name: 'reopen', body: {} })}>
          {words.actions.reopen}
        </Button>
      )}
      {asksLeader(ticket) && (
        <ChoiceMenu
          title={words.actions.acknowledge}
          choices={words.acknowledgedHow}
          busy={busy}
          choose={(how) => act({ name: 'acknowledge', body: { how } })}
        />
      )}
      <CopyLink ticket={ticket} />
    </section>
  )
}

function OpenTicketActions({ ticket, busy, act }: Props) {
  const { me } = useTab()
  const { words } = useLanguage()
  const give = (assignee: string) => act({ name: 'assign', body: { assignee } })
  const isMine = ticket.assignee?.id === me.id
  return (
    <>
      {!isMine && (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => give(me.id)}>
          {words.actions.take}
        </Button>
      )}
      <ChoiceMenu
        title={words.actions.resolve}
        choices={words.resolution}
        busy={busy}
        primary={isMine}
        choose={(resolution) => act({ name: 'resolve', body: { resolution } })}
      />
      <GiveMenu assignee={ticket.assignee} busy={busy} give={give} />
    </>
  )
}

function asksLeader({ leaderState }: TicketJson): boolean {
  return leaderState !== 'none' && leaderState !== 'acknowledged'
}
