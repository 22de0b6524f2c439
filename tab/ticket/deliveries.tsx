import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components'
import type { DeliveryJson, TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import { useTab } from '../tab-context.tsx'
import { exactTime } from '../time.ts'
import { words } from '../words.ts'
import { Section } from './section.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  delivery: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  detail: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

const colours = {
  pending: 'informative',
  sent: 'success',
  unknown: 'warning',
  failed: 'danger',
  cancelled: 'subtle',
} as const

type Props = { ticket: TicketJson; busy: boolean; retry: (deliveryId: string) => void }

export function Deliveries({ ticket, busy, retry }: Props) {
  const { me } = useTab()
  const styles = useStyles()
  return (
    <Section title={words.ticket.deliveries}>
      {ticket.deliveries.length === 0 && <span>{words.ticket.noDeliveries}</span>}
      <ul className={styles.list}>
        {ticket.deliveries.map((delivery) => (
          <li key={delivery.id} className={styles.delivery}>
            <WhoAndWhen delivery={delivery} />
            <div className={styles.state}>
              <StateBadge delivery={delivery} />
              {me.agent && canRetry(delivery) && <Retry delivery={delivery} busy={busy} retry={retry} />}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function WhoAndWhen({ delivery }: { delivery: DeliveryJson }) {
  const { me } = useTab()
  const styles = useStyles()
  return (
    <div>
      <div>{nameOf(delivery)}</div>
      <div className={styles.detail}>
        {words.channel[delivery.channel]} · {timeOf(delivery)}
      </div>
      {me.agent && delivery.lastError && <div className={styles.detail}>{delivery.lastError}</div>}
    </div>
  )
}

function StateBadge({ delivery: { state, acknowledgedAt } }: { delivery: DeliveryJson }) {
  return (
    <Badge appearance="tint" color={acknowledgedAt ? 'success' : colours[state]}>
      {acknowledgedAt ? words.leaderState.acknowledged : words.deliveryState[state]}
    </Badge>
  )
}

function Retry({ delivery, busy, retry }: Omit<Props, 'ticket'> & { delivery: DeliveryJson }) {
  return (
    <Button
      size="small"
      aria-label={words.actions.retryOf(nameOf(delivery))}
      disabledFocusable={busy}
      onClick={() => retry(delivery.id)}
    >
      {words.actions.retry}
    </Button>
  )
}

function nameOf({ recipient }: DeliveryJson): string {
  return recipient.name || words.recipient[recipient.kind]
}

/** What did not get through, or waits to be tried again by itself. */
function canRetry({ state, lastError }: DeliveryJson): boolean {
  return state === 'failed' || state === 'unknown' || (state === 'pending' && lastError !== null)
}

function timeOf({ sentAt, acknowledgedAt, attempts }: DeliveryJson): string {
  const at = acknowledgedAt ?? sentAt
  return at ? exactTime(at) : words.ticket.attempts(attempts)
}
