import { Badge, type BadgeProps, makeStyles } from '@fluentui/react-components'
import { AlertUrgentFilled, ErrorCircleFilled } from '@fluentui/react-icons'
import type { LeaderState, TicketSummary } from '../bot/helpdesk/api-shapes.ts'
import { isOpen } from './is-open.ts'
import { useLanguage } from './language/language-context.tsx'

const useStyles = makeStyles({ badge: { whiteSpace: 'nowrap', flexShrink: 0 } })

type Colour = NonNullable<BadgeProps['color']>

/** Of what nobody needs to do anything about. */
const CALM: Colour = 'subtle'

const statusColours: Record<TicketSummary['status'], Colour> = {
  new: 'brand',
  'in-progress': 'informative',
  resolved: 'success',
  withdrawn: 'subtle',
}

const leaderColours: Record<LeaderState, Colour> = {
  none: 'subtle',
  'not-found': 'danger',
  pending: 'informative',
  alerted: 'warning',
  unknown: 'warning',
  failed: 'danger',
  acknowledged: 'success',
}

export function StatusBadge({
  ticket: { status, handedOver },
}: {
  ticket: Pick<TicketSummary, 'status' | 'handedOver'>
}) {
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <Badge className={styles.badge} appearance="tint" color={statusColours[status]}>
      {handedOver ? words.handedOver : words.status[status]}
    </Badge>
  )
}

/** @param alone no column says that it is about the leader */
export function LeaderBadge({ ticket, alone = false }: { ticket: TicketSummary; alone?: boolean }) {
  const { words } = useLanguage()
  const styles = useStyles()
  const { leaderState } = ticket
  const isSettled = leaderState === 'acknowledged' || isOpen(ticket)
  return (
    <Badge className={styles.badge} appearance="tint" color={isSettled ? leaderColours[leaderState] : CALM}>
      {(alone ? words.leaderIs : words.leaderState)[leaderState]}
    </Badge>
  )
}

/** Once a ticket is closed nothing hurries any more. */
export function UrgentBadge({ ticket }: { ticket: Pick<TicketSummary, 'status'> }) {
  const { words } = useLanguage()
  const styles = useStyles()
  const look = isOpen(ticket)
    ? ({ appearance: 'filled', color: 'danger' } as const)
    : ({ appearance: 'tint', color: CALM } as const)
  return (
    <Badge className={styles.badge} {...look} icon={<AlertUrgentFilled />}>
      {words.urgency.urgent}
    </Badge>
  )
}

/** @param unsure it may have arrived */
export function FailedDeliveryBadge({ unsure = false }: { unsure?: boolean }) {
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <Badge
      className={styles.badge}
      appearance="tint"
      color={unsure ? 'warning' : 'danger'}
      icon={<ErrorCircleFilled />}
    >
      {unsure ? words.deliveryState.unknown : words.ticket.failedDelivery}
    </Badge>
  )
}
