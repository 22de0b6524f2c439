import { makeStyles, mergeClasses, TableCell } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { TicketSummary } from '../../bot/helpdesk/api-shapes.ts'
import { LeaderBadge, StatusBadge, UrgentBadge } from '../badges.tsx'
import { useLanguage } from '../language/language-context.tsx'
import { nameOf } from '../name-of.ts'
import { typeName, useTab } from '../tab-context.tsx'
import { Age } from './age.tsx'
import type { FurtherColumn } from './columns.ts'
import { NARROW, ONE_LINE } from './narrow.ts'
import { whoseTicket } from './whose-ticket.ts'

const useStyles = makeStyles({
  cell: { height: '28px', [NARROW]: { display: 'none' } },
  // A name of one long word is no reason to widen the column.
  text: {
    overflowWrap: 'anywhere',
    [ONE_LINE]: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  },
})

/** What a ticket has in one of the columns after the first. */
export function TicketCell({ column, ticket }: { column: FurtherColumn; ticket: TicketSummary }) {
  const styles = useStyles()
  const content = useContent(column, ticket)
  const isText = typeof content === 'string'
  return (
    <TableCell
      className={mergeClasses(styles.cell, isText && styles.text)}
      title={isText ? content : undefined}
    >
      {content}
    </TableCell>
  )
}

function useContent(column: FurtherColumn, ticket: TicketSummary): ReactNode {
  const { me } = useTab()
  const { words, formats } = useLanguage()
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
