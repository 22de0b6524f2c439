import { ClockRegular } from '@fluentui/react-icons'
import type { TicketSummary } from '../bot/helpdesk/api-shapes.ts'
import { nearness } from '../dialogs/due.ts'
import { useNow } from './age.tsx'
import { Tag } from './badges.tsx'
import { useTab } from './tab-context.tsx'
import type { TabWords } from './words/index.ts'

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
