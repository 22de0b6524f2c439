import { renderNotice } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import type { TicketRow } from '../store/schema.ts'
import type { CardMessage } from './card-message.ts'
import { cardMessage } from './card-message.ts'
import { ticketLink } from './ticket-link.ts'
import { titleOf } from './title.ts'

/** Tells an agent that a ticket is theirs now. */
export function showAssigned(
  ticket: TicketRow,
  context: Pick<Context, 'incidentTypes' | 'teamsAppId'>,
  language: Language,
): CardMessage {
  const { helpDesk } = textsIn(language)
  const url = ticketLink(ticket.number, context.teamsAppId)
  const text = helpDesk.assigned(ticket.number, titleOf(ticket, context, language))
  const card = renderNotice({ text, buttons: [], ...(url && { link: { title: helpDesk.open, url } }) })
  return cardMessage(card, helpDesk.summary)
}
