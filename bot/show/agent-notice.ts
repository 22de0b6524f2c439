import { givenBy, isOvertaken, isReopenedByWriting, reopenedBy } from '../tickets/ticket-events.ts'
import { employeesIn, isClosed, isUntouched } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { type CardMessage, noticeMessage } from './card-message.ts'
import { confirmedLines } from './confirmed.ts'
import { type Reader, timeFor } from './needs.ts'
import { ticketLink } from './ticket-link.ts'
import { statusWord, titleOf } from './title.ts'

/** Shows a ticket in an agent's own chat: that it is theirs, or who has it and how to take it. */
export function showAgentNotice(ticket: Ticket, agentId: string, reader: Reader): CardMessage {
  const { helpDesk } = reader.texts
  const url = ticketLink(ticket.number, reader.teamsAppId)
  const text = [agentWords(ticket, agentId, reader), ...confirmedLines(ticket, agentId, reader)].join('\n')
  const take = { title: helpDesk.take, verb: 'take', data: { ticketId: ticket.id }, primary: true }
  const buttons = isClosed(ticket.status) || ticket.assignee_id === agentId ? [] : [take]
  const links = url ? [{ title: helpDesk.open, url }] : []
  return noticeMessage({ text, buttons, links }, summaryOf(ticket, reader))
}

/** Returns the text of the notice, without the confirmations. */
export function agentWords(ticket: Ticket, agentId: string, reader: Reader): string {
  const title = titleOf(ticket, reader)
  const { helpDesk, helpDeskName, urgency: urgencies } = reader.texts
  if (isClosed(ticket.status)) return `${helpDesk.about(ticket.number, title)}\n${statusWord(ticket, reader)}`
  const urgency = urgencies[ticket.urgency]
  if (isOvertaken(ticket)) return [helpDesk.overtaken(ticket.number, title), urgency].join('\n')
  const overdue = overdueSince(ticket, reader)
  if (overdue) return helpDesk.overdue(ticket.number, title, overdue, helpDeskName)
  const isReopened = isReopenedByWriting(ticket)
  const about = isReopened
    ? helpDesk.reopened(ticket.number, title, leaderWhoReopened(ticket))
    : helpDesk.about(ticket.number, title)
  if (ticket.assignee_id === agentId) {
    if (isReopened) return [about, urgency].join('\n')
    const giver = ticket.people.get(givenBy(ticket, agentId) ?? '')
    const from = giver ? [helpDesk.givenBy(giver.name)] : []
    return [helpDesk.assigned(ticket.number, title), [urgency, ...from].join(' · ')].join('\n')
  }
  const assignee = ticket.assignee_id === null ? null : (ticket.people.get(ticket.assignee_id)?.name ?? '')
  return [about, urgency, helpDesk.hasIt(assignee)].join('\n')
}

/** Null if it was the reporter or the affected person. */
function leaderWhoReopened(ticket: Ticket): string | null {
  const by = reopenedBy(ticket)
  return by === null || employeesIn(ticket).includes(by) ? null : (ticket.people.get(by)?.name ?? null)
}

/** The text for the lock screen. */
function summaryOf(ticket: Ticket, reader: Reader): string {
  const { helpDesk, outcome } = reader.texts
  if (overdueSince(ticket, reader)) return helpDesk.overdueSummary
  return isReopenedByWriting(ticket) || isOvertaken(ticket) ? outcome.summary : helpDesk.summary
}

/** Returns the missed deadline of a ticket that an agent has not touched; null: none was missed. */
function overdueSince(ticket: Ticket, reader: Reader): string | null {
  const { touch_due_at } = ticket
  return isUntouched(ticket) && touch_due_at && touch_due_at <= reader.clock()
    ? timeFor(touch_due_at, reader)
    : null
}
