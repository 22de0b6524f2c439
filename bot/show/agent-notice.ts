import type { Button } from '../../cards/card-data.ts'
import { renderNotice } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { givenBy } from '../tickets/ticket-events.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { CardMessage } from './card-message.ts'
import { cardMessage } from './card-message.ts'
import { ticketLink } from './ticket-link.ts'
import { titleOf } from './title.ts'

/** A ticket in an agent's own chat: that it is theirs, or who has it meanwhile and how to take it. */
export function showAgentNotice(
  ticket: Ticket,
  agentId: string,
  context: Pick<Context, 'incidentTypes' | 'teamsAppId'>,
  language: Language,
): CardMessage {
  const { helpDesk } = textsIn(language)
  const url = ticketLink(ticket.number, context.teamsAppId)
  const card = renderNotice({
    text: textFor(ticket, agentId, titleOf(ticket, context, language), language),
    buttons: mayTake(ticket, agentId) ? [takeButton(ticket, language)] : [],
    ...(url && { link: { title: helpDesk.open, url } }),
  })
  return cardMessage(card, helpDesk.summary)
}

function textFor(ticket: Ticket, agentId: string, title: string, language: Language): string {
  const { helpDesk, status, alert } = textsIn(language)
  if (isClosed(ticket.status)) return `${helpDesk.about(ticket.number, title)}\n${status[ticket.status]}`
  const urgency = ticket.urgency === 'urgent' ? alert.urgent : alert.normal
  if (ticket.assignee_id === agentId) {
    const giver = ticket.people.get(givenBy(ticket, agentId) ?? '')
    const from = giver ? [helpDesk.givenBy(giver.name)] : []
    return [helpDesk.assigned(ticket.number, title), [urgency, ...from].join(' · ')].join('\n')
  }
  const assignee = ticket.assignee_id === null ? null : (ticket.people.get(ticket.assignee_id)?.name ?? '')
  return [helpDesk.about(ticket.number, title), urgency, helpDesk.hasIt(assignee)].join('\n')
}

function mayTake({ status, assignee_id }: Ticket, agentId: string): boolean {
  return !isClosed(status) && assignee_id !== agentId
}

function takeButton({ id }: Ticket, language: Language): Button {
  return { title: textsIn(language).helpDesk.take, verb: 'take', data: { ticketId: id }, primary: true }
}
