import { makeStyles, mergeClasses, TableCell, TableRow, tokens } from '@fluentui/react-components'
import type { MouseEvent } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { LeaderBadge, StatusBadge } from '../badges.tsx'
import { useLanguage } from '../language/language-context.tsx'
import { goTo } from '../use-place.ts'
import { NARROW } from './narrow.ts'
import { Age, RowTitle } from './row-title.tsx'
import { nameOf, whoseTicket } from './whose-ticket.ts'

const useStyles = makeStyles({
  row: { cursor: 'pointer' },
  first: { paddingBlock: tokens.spacingVerticalS },
  // A name of one long word is no reason to widen the column.
  name: { overflowWrap: 'anywhere', minWidth: '6rem', maxWidth: '14rem' },
  // Room for two lines: «for 17 min», «siden».
  age: { minWidth: '5.5rem' },
  wide: { [NARROW]: { display: 'none' } },
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

export function TicketRow({ ticket }: { ticket: TicketSummary }) {
  const { words } = useLanguage()
  const styles = useStyles()
  const { wide } = styles
  const open = ({ target }: MouseEvent) => {
    if (!isMeantOtherwise(target)) goTo({ view: 'ticket', number: ticket.number })
  }
  return (
    <TableRow className={styles.row} onClick={open}>
      <TableCell className={styles.first}>
        <RowTitle ticket={ticket} />
        <div className={styles.narrow}>
          <StatusBadge ticket={ticket} />
          <LeaderBadge ticket={ticket} alone />
          {ticket.assignee && (
            <span>
              {words.columns.assignee}: {nameOf(ticket.assignee, words)}
            </span>
          )}
        </div>
      </TableCell>
      <TableCell className={mergeClasses(wide, styles.name)}>{whoseTicket(ticket, words)}</TableCell>
      <TableCell className={wide}>
        <StatusBadge ticket={ticket} />
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
