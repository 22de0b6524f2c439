import type { Button } from '../../cards/card-data.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { textsOf } from '../organisation/organisation.ts'
import { givenBy, isOvertaken, isReopenedByAnswer } from '../tickets/ticket-events.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { type CardMessage, noticeMessage } from './card-message.ts'
import { confirmedLines } from './confirmed.ts'
import type { Needs } from './needs.ts'
import { overdueSince } from './overdue.ts'
import { ticketLink } from './ticket-link.ts'
import { statusWord, titleOf } from './title.ts'

/** A ticket in an agent's own chat: that it is theirs, or who has it meanwhile and how to take it. */
export function showAgentNotice(
  ticket: Ticket,
  agentId: string,
  context: Pick<Needs, 'incidentTypes' | 'teamsAppId' | 'organisation' | 'clock'>,
  language: Language,
): CardMessage {
  const { helpDesk } = textsIn(language)
  const url = ticketLink(ticket.number, context.teamsAppId)
  const text = [
    textFor(ticket, agentId, context, language),
    ...confirmedLines(ticket, agentId, context, language),
  ].join('\n')
  const buttons = mayTake(ticket, agentId) ? [takeButton(ticket, language)] : []
  const links = url ? [{ title: helpDesk.open, url }] : []
  return noticeMessage({ text, buttons, links }, summaryOf(ticket, context, language))
}

function textFor(
  ticket: Ticket,
  agentId: string,
  context: Pick<Needs, 'incidentTypes' | 'organisation' | 'clock'>,
  language: Language,
): string {
  const title = titleOf(ticket, context, language)
  const { helpDesk, helpDeskName, urgency: urgencies } = textsOf(context.organisation, language)
  if (isClosed(ticket.status))
    return `${helpDesk.about(ticket.number, title)}\n${statusWord(ticket, language)}`
  const urgency = urgencies[ticket.urgency]
  if (isOvertaken(ticket)) return [helpDesk.overtaken(ticket.number, title), urgency].join('\n')
  const overdue = overdueSince(ticket, context, language)
  if (overdue) return helpDesk.overdue(ticket.number, title, overdue, helpDeskName)
  const isReopened = isReopenedByAnswer(ticket)
  const about = (isReopened ? helpDesk.reopened : helpDesk.about)(ticket.number, title)
  if (ticket.assignee_id === agentId) {
    if (isReopened) return [about, urgency].join('\n')
    const giver = ticket.people.get(givenBy(ticket, agentId) ?? '')
    const from = giver ? [helpDesk.givenBy(giver.name)] : []
    return [helpDesk.assigned(ticket.number, title), [urgency, ...from].join(' · ')].join('\n')
  }
  const assignee = ticket.assignee_id === null ? null : (ticket.people.get(ticket.assignee_id)?.name ?? '')
  return [about, urgency, helpDesk.hasIt(assignee)].join('\n')
}

/** On the lock screen. */
function summaryOf(ticket: Ticket, context: Pick<Needs, 'clock'>, language: Language): string {
  const { helpDesk, outcome } = textsIn(language)
  if (overdueSince(ticket, context, language)) return helpDesk.overdueSummary
  return isReopenedByAnswer(ticket) || isOvertaken(ticket) ? outcome.summary : helpDesk.summary
}

function mayTake({ status, assignee_id }: Ticket, agentId: string): boolean {
  return !isClosed(status) && assignee_id !== agentId
}

function takeButton({ id }: Ticket, language: Language): Button {
  return { title: textsIn(language).helpDesk.take, verb: 'take', data: { ticketId: id }, primary: true }
}
