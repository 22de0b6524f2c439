import {
  Link,
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components'
import { type MouseEvent, useEffect, useRef } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { writePlace } from '../address.ts'
import { FailedDeliveryBadge, LeaderBadge, StatusBadge, UrgentBadge } from '../badges.tsx'
import { useLanguage } from '../language/language-context.tsx'
import { titleOf, useTab } from '../tab-context.tsx'
import { useNow } from '../use-now.ts'
import { goTo } from '../use-place.ts'
import type { TabWords } from '../words/index.ts'

/** Below this the columns become lines under the title. */
const NARROW = '@media (max-width: 719px)'

const useStyles = makeStyles({
  table: { tableLayout: 'auto' },
  row: { cursor: 'pointer' },
  first: { paddingBlock: tokens.spacingVerticalS },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    alignItems: 'center',
  },
  second: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  // A name of one long word is no reason to widen the column.
  name: { overflowWrap: 'anywhere', minWidth: '6rem', maxWidth: '14rem' },
  // Room for two lines: «for 17 min», «siden».
  age: { minWidth: '5.5rem' },
  wide: { [NARROW]: { display: 'none' } },
  narrowText: { display: 'none', [NARROW]: { display: 'inline', '& > time': { whiteSpace: 'nowrap' } } },
  narrow: {
    display: 'none',
    [NARROW]: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      marginTop: tokens.spacingVerticalXS,
    },
  },
})

export function TicketTable({ tickets, labelledBy }: { tickets: TicketSummary[]; labelledBy: string }) {
  const styles = useStyles()
  const { words } = useLanguage()
  const { status, leader, assignee, reported, ticket } = words.tickets
  return (
    <Table aria-labelledby={labelledBy} className={styles.table}>
      <TableHeader className={styles.wide}>
        <TableRow>
          <TableHeaderCell>{ticket}</TableHeaderCell>
          {[words.ticket.who, status, leader, assignee, reported].map((name) => (
            <TableHeaderCell key={name}>{name}</TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {tickets.map((one) => (
          <Row key={one.number} ticket={one} />
        ))}
      </TableBody>
    </Table>
  )
}

function Row({ ticket }: { ticket: TicketSummary }) {
  const { words } = useLanguage()
  const styles = useStyles()
  const { wide } = styles
  const open = ({ target }: MouseEvent) => {
    if (!isMeantOtherwise(target)) goTo({ view: 'ticket', number: ticket.number })
  }
  return (
    <TableRow className={styles.row} onClick={open}>
      <TableCell className={styles.first}>
        <Title ticket={ticket} />
        <div className={styles.narrow}>
          <StatusBadge status={ticket.status} />
          <LeaderBadge ticket={ticket} alone />
          {ticket.assignee && (
            <span>
              {words.tickets.assignee}: {nameOf(ticket.assignee, words)}
            </span>
          )}
        </div>
      </TableCell>
      <TableCell className={mergeClasses(wide, styles.name)}>{whoseTicket(ticket, words)}</TableCell>
      <TableCell className={wide}>
        <StatusBadge status={ticket.status} />
      </TableCell>
      <TableCell className={wide}>
        <LeaderBadge ticket={ticket} />
      </TableCell>
      <TableCell className={mergeClasses(wide, styles.name)}>
        {ticket.assignee ? nameOf(ticket.assignee, words) : words.tickets.nobody}
      </TableCell>
      <TableCell className={mergeClasses(wide, styles.age)}>
        <Age at={ticket.openedAt} />
      </TableCell>
    </TableRow>
  )
}

/** A link goes where it wants, perhaps to a window of its own; and text can be selected, to copy it. */
function isMeantOtherwise(target: EventTarget): boolean {
  const isOnLink = target instanceof Element && target.closest('a') !== null
  return isOnLink || getSelection()?.isCollapsed === false
}

function Title({ ticket }: { ticket: TicketSummary }) {
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
        {me.agent && ticket.hasFailedDelivery && <FailedDeliveryBadge />}
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

function Age({ at }: { at: string }) {
  const { formats } = useLanguage()
  const now = useNow()
  return (
    <time dateTime={at} title={formats.exactTime(at)}>
      {formats.age(at, now)}
    </time>
  )
}

/** Whom it happened to, and who told of it when that was somebody else. */
function whoseTicket({ reporter, affected }: TicketSummary, words: TabWords): string {
  if (!affected || affected.id === reporter?.id) return nameOf(reporter, words)
  return words.tickets.concerns(nameOf(affected, words), nameOf(reporter, words))
}

function nameOf(person: TicketSummary['reporter'], words: TabWords): string {
  return person?.name || words.ticket.unknownPerson
}
