import { resolutionOf, wasOpenedByWriting, writtenWithResolution } from '../tickets/ticket-events.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { askMessage, type CardMessage, noticeMessage } from './card-message.ts'
import { emptyInput } from './form.ts'
import type { Reader } from './needs.ts'
import { recipientName } from './recipient-name.ts'
import { durationWords } from './retention.ts'
import { titleOf } from './title.ts'

/** Includes an answer field: what is not in order goes to the help desk as a comment. */
export function showResolved(ticket: Ticket, reader: Reader): CardMessage {
  const { outcome, comment } = reader.texts
  const written = writtenWithResolution(ticket)
  const said = (ticket.handed_over ? handedOver : resolved)(ticket, reader)
  const data = { ticketId: ticket.id, ...(written && { commentId: written.id }) }
  const ask = {
    text: written ? `${said}\n${written.text}` : said,
    inputs: [emptyInput('answer', 'lines', outcome.notInOrder, outcome.hint)],
    send: { title: comment.send, verb: 'answer', data },
  }
  return askMessage(ask, outcome.summary)
}

function resolved(ticket: Ticket, reader: Reader): string {
  const { outcome, resolutions, helpDeskName } = reader.texts
  const resolution = resolutionOf(ticket)
  const how = resolution ? resolutions[resolution] : ''
  return outcome.resolved(ticket.number, titleOf(ticket, reader), how, helpDeskName)
}

function handedOver(ticket: Ticket, reader: Reader): string {
  const { organisation, texts } = reader
  const after = organisation.closeHandedOverAfter
  const desks = ticket.deliveries
    .filter(({ recipient_kind }) => recipient_kind === 'desk')
    .map((delivery) => recipientName(delivery, ticket, reader))
  return texts.outcome.handedOver(
    ticket.number,
    titleOf(ticket, reader),
    after ? durationWords(after, texts) : '',
    [...new Set(desks)].join(', '),
  )
}

export function showReopened(ticket: Ticket, reader: Reader): CardMessage {
  const { outcome, helpDeskName } = reader.texts
  const title = titleOf(ticket, reader)
  const text = wasOpenedByWriting(ticket)
    ? outcome.openAgain(ticket.number, title)
    : outcome.reopened(ticket.number, title, helpDeskName)
  return noticeMessage({ text }, outcome.summary)
}
