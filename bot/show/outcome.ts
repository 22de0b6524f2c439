import { renderAsk } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { textsOf } from '../organisation/organisation.ts'
import { resolutionOf, writtenWithResolution } from '../tickets/ticket-events.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { type CardMessage, cardMessage, noticeMessage } from './card-message.ts'
import type { Needs } from './needs.ts'
import { recipientName } from './recipient-name.ts'
import { durationWords } from './retention.ts'
import { titleOf } from './title.ts'

/** With a way back: what is not in order goes to the help desk, as an answer to them. */
export function showResolved(ticket: Ticket, context: Needs, language: Language): CardMessage {
  const { outcome, comment } = textsIn(language)
  const label = outcome.notInOrder
  const written = writtenWithResolution(ticket)
  const said = (ticket.handed_over ? handedOver : resolved)(ticket, context, language)
  const card = renderAsk({
    text: written ? `${said}\n${written.text}` : said,
    inputs: [{ name: 'answer', kind: 'lines', label, hint: outcome.hint, value: '', choices: [] }],
    send: {
      title: comment.send,
      verb: 'answer',
      data: { ticketId: ticket.id, ...(written && { commentId: written.id }) },
    },
    buttons: [],
  })
  return cardMessage(card, outcome.summary)
}

function resolved(ticket: Ticket, context: Needs, language: Language): string {
  const { outcome, resolutions, helpDeskName } = textsOf(context.organisation, language)
  const resolution = resolutionOf(ticket)
  const how = resolution ? resolutions[resolution] : ''
  return outcome.resolved(ticket.number, titleOf(ticket, context, language), how, helpDeskName)
}

function handedOver(ticket: Ticket, context: Needs, language: Language): string {
  const { organisation } = context
  const texts = textsIn(language)
  const after = organisation.closeHandedOverAfter
  const desks = ticket.deliveries
    .filter(({ recipient_kind }) => recipient_kind === 'desk')
    .map((delivery) => recipientName(delivery, ticket, organisation, language))
  return texts.outcome.handedOver(
    ticket.number,
    titleOf(ticket, context, language),
    after ? durationWords(after, texts) : '',
    [...new Set(desks)].join(', '),
  )
}

export function showReopened(ticket: Ticket, context: Needs, language: Language): CardMessage {
  const { outcome, helpDeskName } = textsOf(context.organisation, language)
  const text = outcome.reopened(ticket.number, titleOf(ticket, context, language), helpDeskName)
  return noticeMessage({ text }, outcome.summary)
}
