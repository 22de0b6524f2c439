import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { writePlace } from '../address.ts'
import { FailedDeliveryBadge, UrgentBadge } from '../badges.tsx'
import { DueBadge } from '../due-badge.tsx'
import { useLanguage } from '../language/language-context.tsx'
import { titleOf, useTab } from '../tab-context.tsx'
import { useNow } from '../use-now.ts'
import { NARROW } from './narrow.ts'
import { whoseTicket } from './whose-ticket.ts'

const useStyles = makeStyles({
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    alignItems: 'center',
  },
  second: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  narrowText: { display: 'none', [NARROW]: { display: 'inline', '& > time': { whiteSpace: 'nowrap' } } },
})

export function RowTitle({ ticket }: { ticket: TicketSummary }) {
  const { me, left } = useTab()
  const { words } = useLanguage()
  const styles = useStyles()
  const link = useRef<HTMLAnchorElement>(null)
  // Whoever comes back from a ticket goes on where they were.
  useEffect(() => {
    if (left.number !== ticket.number) return
    left.number = null
    link.current?.focus({ preventScroll: true })
  }, [left, ticket.number])
  return (
    <>
      <div className={styles.title}>
        <Link ref={link} href={writePlace({ view: 'ticket', number: ticket.number })}>
          {titleOf(ticket, me)}
        </Link>
        {ticket.urgency === 'urgent' && <UrgentBadge ticket={ticket} />}
        <DueBadge ticket={ticket} />
        {me.agent && ticket.hasFailedDelivery && <FailedDeliveryBadge unsure={ticket.mayHaveArrived} />}
      </div>
      <div className={styles.second}>
        {ticket.number}
        <span className={styles.narrowText}>
          {' · '}
          {whoseTicket(ticket, words)} · <Age at={ticket.openedAt} />
        </span>
      </div>
    </>
  )
}

export function Age({ at }: { at: string }) {
  const { formats } = useLanguage()
  const now = useNow()
  return (
    <time dateTime={at} title={formats.exactTime(at)}>
      {formats.age(at, now)}
    </time>
  )
}
