import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { ConfirmedJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Action } from '../api.ts'
import { useLanguage } from '../language/language-context.tsx'
import { useTab } from '../tab-context.tsx'
import type { Told } from './outcome-bar.tsx'

const useStyles = makeStyles({
  bars: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    // With nothing to say it takes no room, as what it says it in.
    '&:not(:has(> :not(:empty)))': { position: 'absolute' },
  },
})

type Props = { ticket: TicketJson; busy: boolean; act: (action: Action) => void; told: Told }

/** What has been done about it. An agent puts right what was pressed by mistake. */
export function Confirmed({ ticket, busy, act, told }: Props) {
  const { me } = useTab()
  const styles = useStyles()
  const { confirmed, confirmedLines } = ticket
  return (
    <div className={styles.bars}>
      {confirmed.map(({ what }, at) => (
        <MessageBar key={what} intent="success" layout="auto">
          <MessageBarBody>{confirmedLines[at]}</MessageBarBody>
          {me.agent && <PutRight what={what} ticket={ticket} busy={busy} act={act} />}
        </MessageBar>
      ))}
      {me.agent && told('confirmed')}
    </div>
  )
}

function PutRight({ what, ticket, busy, act }: Omit<Props, 'told'> & Pick<ConfirmedJson, 'what'>) {
  const { words } = useLanguage()
  return (
    <MessageBarActions>
      <Button
        aria-label={words.actions.notSoOf(ticket.confirmable[what] ?? what)}
        disabledFocusable={busy}
        onClick={() => act({ name: 'unconfirm', body: { what } })}
      >
        {words.actions.notSo}
      </Button>
    </MessageBarActions>
  )
}
