import { makeStyles, mergeClasses, TableCell, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { Age } from '../age.tsx'
import { DueBadge, FailedDeliveryBadge, LeaderBadge, StatusBadge, UrgentBadge } from '../badges.tsx'
import { line } from '../layout.tsx'
import { nameOf, whoseTicket } from '../name-of.ts'
import { StandingLink } from '../standing-link.tsx'
import { titleOf, typeName, useTab } from '../tab-context.tsx'
import { type FurtherColumn, NARROW, ONE_LINE } from './columns.ts'

const useStyles = makeStyles({
  title: { ...line, rowGap: 0, [ONE_LINE]: { flexWrap: 'nowrap' } },
  link: { minWidth: 0 },
  number: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  second: { display: 'none', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  narrow: { [NARROW]: { display: 'block', '& > time': { whiteSpace: 'nowrap' } } },
  narrowBadge: { display: 'none', [NARROW]: { display: 'inline-flex' } },
  cell: { height: '28px', [NARROW]: { display: 'none' } },
  // A long word does not widen the column.
  cut: {
    overflowWrap: 'anywhere',
    [ONE_LINE]: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
})

/** The title links to the ticket; its number can be copied, and is part of the link's accessible name. */
export function RowTitle({ ticket }: { ticket: TicketSummary }) {
  const { me, left, words } = useTab()
  const styles = useStyles()
  const id = useId()
  const link = useRef<HTMLAnchorElement>(null)
  const what = titleOf(ticket, me)
  // Returns the focus to the ticket that one comes back from, unless one is typing already.
  useEffect(() => {
    if (left.number !== ticket.number) return
    left.number = null
    if (!document.activeElement?.matches('input, textarea, select'))
      link.current?.focus({ preventScroll: true })
  }, [left, ticket.number])
  return (
    <>
      <div className={styles.title}>
        <span id={`${id}-number`} className={styles.number}>
          {ticket.number}
        </span>
        <StandingLink
          ref={link}
          id={`${id}-what`}
          className={styles.link}
          to={{ view: 'ticket', number: ticket.number }}
          aria-labelledby={`${id}-number ${id}-what`}
          title={what}
        >
          <span className={styles.cut}>{what}</span>
        </StandingLink>
        {ticket.urgency === 'urgent' && (
          <span className={styles.narrowBadge}>
            <UrgentBadge ticket={ticket} />
          </span>
        )}
        <DueBadge ticket={ticket} isShort />
        {me.agent && ticket.hasFailedDelivery && (
          <FailedDeliveryBadge unsure={ticket.mayHaveArrived} short="" />
        )}
      </div>
      <div className={mergeClasses(styles.second, styles.narrow)}>
        {whoseTicket(ticket, words)} · <Age at={ticket.openedAt} />
      </div>
    </>
  )
}

export function TicketCell({ column, ticket }: { column: FurtherColumn; ticket: TicketSummary }) {
  const styles = useStyles()
  const content = useContent(column, ticket)
  const isText = typeof content === 'string'
  return (
    <TableCell
      className={mergeClasses(styles.cell, isText && styles.cut)}
      title={isText ? content : undefined}
    >
      {content}
    </TableCell>
  )
}

function useContent(column: FurtherColumn, ticket: TicketSummary): ReactNode {
  const { me, words, formats } = useTab()
  switch (column) {
    case 'urgency':
      return ticket.urgency === 'urgent' && <UrgentBadge ticket={ticket} />
    case 'type':
      return typeName(ticket, me)
    case 'affected':
      return whoseTicket(ticket, words)
    case 'status':
      return <StatusBadge ticket={ticket} />
    case 'leader':
      return <LeaderBadge ticket={ticket} />
    case 'assignee':
      return ticket.assignee ? nameOf(ticket.assignee, words) : words.tickets.nobody
    case 'openedAt':
      return <Age at={ticket.openedAt} />
    case 'dueAt':
      return ticket.dueAt && formats.exactTime(ticket.dueAt)
  }
}
