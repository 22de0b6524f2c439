import { Badge, type BadgeProps, badgeClassNames, makeStyles, mergeClasses } from '@fluentui/react-components'
import { AlertUrgentFilled, ClockRegular, ErrorCircleFilled } from '@fluentui/react-icons'
import type { LeaderState, TicketSummary } from '../bot/helpdesk/api-shapes.ts'
import { nearness } from '../dialogs/due.ts'
import { useNow } from './age.tsx'
import { isOpen } from './is-open.ts'
import { ONE_LINE } from './list/columns.ts'
import { useTab } from './tab-context.tsx'
import type { TabWords } from './words/index.ts'

const useStyles = makeStyles({
  // Grows with a phone's larger text.
  badge: { whiteSpace: 'nowrap', flexShrink: 0, height: 'auto', minHeight: '20px' },
  whole: { [ONE_LINE]: { position: 'absolute', width: '1px', height: '1px', clipPath: 'inset(50%)' } },
  short: { display: 'none', [ONE_LINE]: { display: 'inline' } },
  signAlone: { [`& > .${badgeClassNames.icon}`]: { [ONE_LINE]: { margin: 0 } } },
})

type Colour = NonNullable<BadgeProps['color']>

/** The colour of things that need no action. */
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
  const { words } = useTab()
  const { status, handedOver } = ticket
  return <Tag color={statusColours[status]}>{handedOver ? words.handedOver : words.status[status]}</Tag>
}

/** @param alone true when no column heading says that it is about the leader */
export function LeaderBadge({ ticket, alone = false }: { ticket: TicketSummary; alone?: boolean }) {
  const { words } = useTab()
  const { leaderState } = ticket
  const isSettled = leaderState === 'acknowledged' || isOpen(ticket)
  return (
    <Tag color={isSettled ? leaderColours[leaderState] : CALM}>
      {(alone ? words.leaderIs : words.leaderState)[leaderState]}
    </Tag>
  )
}

/** A closed ticket's urgency is shown calmly. */
export function UrgentBadge({ ticket }: { ticket: Pick<TicketSummary, 'status'> }) {
  const { words } = useTab()
  const look = isOpen(ticket) ? ({ appearance: 'filled', color: 'danger' } as const) : { color: CALM }
  return (
    <Tag {...look} icon={<AlertUrgentFilled />}>
      {words.urgency.urgent}
    </Tag>
  )
}

/** @param unsure true when the delivery may have arrived */
export function FailedDeliveryBadge({ unsure = false, short }: { unsure?: boolean; short?: string }) {
  const { words } = useTab()
  const what = unsure ? words.deliveryState.unknown : words.deliveryState.failed
  return (
    <Tag color={unsure ? 'warning' : 'danger'} icon={<ErrorCircleFilled />} title={what} short={short}>
      {what}
    </Tag>
  )
}

type TagProps = BadgeProps & {
  /** Shown when a ticket has only one line. Screen readers still read the whole text. */
  short?: string | undefined
}

export function Tag({ short, children, ...badge }: TagProps) {
  const styles = useStyles()
  return (
    <Badge
      appearance="tint"
      {...badge}
      className={mergeClasses(styles.badge, short === '' && styles.signAlone)}
    >
      {short === undefined ? children : <span className={styles.whole}>{children}</span>}
      {short !== undefined && (
        <span className={styles.short} aria-hidden>
          {short}
        </span>
      )}
    </Badge>
  )
}

/** Shows a due time that is soon or past; nothing otherwise. Only agents get due times from the API. */
export function DueBadge({ ticket, isShort }: { ticket: TicketSummary; isShort?: boolean }) {
  const { words, formats } = useTab()
  const now = useNow()
  const { dueAt, touchedAt, touchDueAt } = ticket
  const near = dueAt && nearness(new Date(dueAt), new Date(now))
  if (!dueAt || !near) return null
  const minutes = Math.max(1, Math.floor(Math.abs(Date.parse(dueAt) - now) / 60_000))
  const isLate = near === 'late'
  const time = shortTime(minutes, words)
  const what = dueAt === touchDueAt && touchedAt === null ? 'touchDueAt' : 'resolveDueAt'
  return (
    <Tag
      appearance={isLate ? 'filled' : 'tint'}
      color={isLate ? 'danger' : 'warning'}
      icon={<ClockRegular />}
      title={`${words.columns[what]}: ${formats.exactTime(dueAt)}`}
      short={isShort ? (isLate ? `−${time}` : time) : undefined}
    >
      {words.due[near](time)}
    </Tag>
  )
}

/** Returns `20 min`, `1 t`, `3 døgn`, rounded down. */
function shortTime(minutes: number, { statistics }: TabWords): string {
  if (minutes < 60) return statistics.minutes(minutes)
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? statistics.shortHours(hours) : statistics.days(Math.floor(hours / 24))
}
