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

export function StatusBadge({ ticket }: { ticket: Pick<TicketSummary, 'status' | 'handedOver'> }) {
  const { words } = useLanguage()
  const { status, handedOver } = ticket
  return <Tag color={statusColours[status]}>{handedOver ? words.handedOver : words.status[status]}</Tag>
}

/** @param alone no column says that it is about the leader */
export function LeaderBadge({ ticket, alone = false }: { ticket: TicketSummary; alone?: boolean }) {
  const { words } = useLanguage()
  const { leaderState } = ticket
  const isSettled = leaderState === 'acknowledged' || isOpen(ticket)
  return (
    <Tag color={isSettled ? leaderColours[leaderState] : CALM}>
      {(alone ? words.leaderIs : words.leaderState)[leaderState]}
    </Tag>
  )
}

/** Once a ticket is closed nothing hurries any more. */
export function UrgentBadge({ ticket }: { ticket: Pick<TicketSummary, 'status'> }) {
  const { words } = useLanguage()
  const look = isOpen(ticket) ? ({ appearance: 'filled', color: 'danger' } as const) : { color: CALM }
  return (
    <Tag {...look} icon={<AlertUrgentFilled />}>
      {words.urgency.urgent}
    </Tag>
  )
}

/** @param unsure it may have arrived */
export function FailedDeliveryBadge({ unsure = false }: { unsure?: boolean }) {
  const { words } = useLanguage()
  return (
    <Tag color={unsure ? 'warning' : 'danger'} icon={<ErrorCircleFilled />}>
      {unsure ? words.deliveryState.unknown : words.ticket.failedDelivery}
    </Tag>
  )
}

/** In one line, however little room there is. */
export function Tag(badge: BadgeProps) {
  return <Badge appearance="tint" {...badge} className={useStyles().badge} />
}
