import { Badge, type BadgeProps, makeStyles } from '@fluentui/react-components'
import { AlertUrgentFilled, ErrorCircleFilled } from '@fluentui/react-icons'
import type { LeaderState, TicketSummary } from '../bot/helpdesk/api-shapes.ts'
import { useLanguage } from './language/language-context.tsx'

const useStyles = makeStyles({ badge: { whiteSpace: 'nowrap', flexShrink: 0 } })

type Colour = NonNullable<BadgeProps['color']>

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
  failed: 'danger',
  acknowledged: 'success',
}

export function StatusBadge({ status }: { status: TicketSummary['status'] }) {
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <Badge className={styles.badge} appearance="tint" color={statusColours[status]}>
      {words.status[status]}
    </Badge>
  )
}

export function LeaderBadge({ state }: { state: LeaderState }) {
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <Badge className={styles.badge} appearance="tint" color={leaderColours[state]}>
      {words.leaderState[state]}
    </Badge>
  )
}

export function UrgentBadge() {
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <Badge className={styles.badge} appearance="filled" color="danger" icon={<AlertUrgentFilled />}>
      {words.urgency.urgent}
    </Badge>
  )
}

export function FailedDeliveryBadge() {
  const { words } = useLanguage()
  const styles = useStyles()
  return (
    <Badge className={styles.badge} appearance="tint" color="danger" icon={<ErrorCircleFilled />}>
      {words.ticket.failedDelivery}
    </Badge>
  )
}
