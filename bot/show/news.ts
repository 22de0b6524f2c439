import { renderNotice } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Occasion } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { CardMessage } from './card-message.ts'
import { cardMessage } from './card-message.ts'
import type { Needs } from './needs.ts'
import { titleOf } from './title.ts'

export type News = Exclude<Occasion, 'report' | 'reminder'>

/** A short new message to somebody who was told of the report: their card is edited too, but an edit notifies nobody. */
export function showNews(
  occasion: News,
  ticket: Ticket,
  context: Pick<Needs, 'incidentTypes'>,
  language: Language,
): CardMessage {
  const { news } = textsIn(language).afterwards
  const text =
    occasion === 'withdrawal'
      ? news.withdrawal(ticket.number, titleOf(ticket, context, language), withdrawalReason(ticket, language))
      : news[occasion](ticket.number)
  return cardMessage(renderNotice({ text, buttons: [] }), news.summary)
}

/** Why the reporter has withdrawn it, in words. */
export function withdrawalReason({ withdrawn_because }: Ticket, language: Language): string {
  const { reasons } = textsIn(language).afterwards.withdraw
  return withdrawn_because ? reasons[withdrawn_because] : ''
}
