import { renderAsk, renderNotice } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Jobs } from '../queue/queue.ts'
import type { CardMessage } from '../show/card-message.ts'
import { cardMessage } from '../show/card-message.ts'
import { recipientName } from '../show/recipient-name.ts'
import { durationWords } from '../show/retention.ts'
import { titleOf } from '../show/title.ts'
import type { Db } from '../store/open-database.ts'
import type { TicketRow } from '../store/schema.ts'
import type { Outcome } from '../tickets/missed.ts'
import { resolutionOf } from '../tickets/ticket-events.ts'
import { employeesIn, isClosed } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { loadTicket } from '../tickets/tickets-table.ts'
import type { Unheard } from '../tickets/undelivered.ts'
import { notHeard, outcomeAskedFor } from '../tickets/undelivered.ts'
import { bringNews } from './bring-news.ts'
import type { Needs } from './needs.ts'

/** Has those whose ticket it is hear that the help desk has resolved it, or opened it again. */
export async function announceOutcome(
  trx: Db,
  ticket: TicketRow,
  outcome: Outcome,
  { queue }: Pick<Needs, 'queue'>,
): Promise<void> {
  for (const personId of employeesIn(ticket))
    await queue.add(trx, 'tell-outcome', { ticketId: ticket.id, personId, outcome })
}

/** What does not get through stands in the ticket's history. Nothing is said of what is no longer so. */
export async function tellOutcome(
  data: Jobs['tell-outcome'],
  interruptions: number,
  context: Needs,
): Promise<void> {
  const { ticketId, personId, outcome } = data
  const ticket = await loadTicket(context.db, ticketId)
  if (!ticket) return
  const isStill = outcome === 'resolved' ? ticket.status === 'resolved' : !isClosed(ticket.status)
  if (!isStill) return
  const show = outcome === 'resolved' ? showResolved : showReopened
  const message = (language: Language) => show(ticket, context, language)
  const lost = {
    askedAt: () => outcomeAskedFor(context.db, ticketId),
    note: (unheard: Unheard) => notHeard(ticketId, { outcome }, personId, unheard, context),
  }
  const job = { name: 'tell-outcome', data } as const
  await bringNews(personId, message, { ticket, job, interruptions, lost }, context)
}

/** With a way back: what is not in order goes to the help desk, as an answer to them. */
function showResolved(ticket: Ticket, context: Needs, language: Language): CardMessage {
  const { outcome, comment } = textsIn(language)
  const label = outcome.notInOrder
  const card = renderAsk({
    text: (ticket.handed_over ? handedOver : resolved)(ticket, context, language),
    inputs: [{ name: 'answer', kind: 'lines', label, hint: outcome.hint, value: '', choices: [] }],
    send: { title: comment.send, verb: 'answer', data: { ticketId: ticket.id } },
    buttons: [],
  })
  return cardMessage(card, outcome.summary)
}

function resolved(ticket: Ticket, context: Needs, language: Language): string {
  const { outcome, resolutions } = textsIn(language)
  const resolution = resolutionOf(ticket)
  const how = resolution ? resolutions[resolution] : ''
  return outcome.resolved(ticket.number, titleOf(ticket, context, language), how)
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

function showReopened(ticket: Ticket, context: Needs, language: Language): CardMessage {
  const { outcome } = textsIn(language)
  const text = outcome.reopened(ticket.number, titleOf(ticket, context, language))
  return cardMessage(renderNotice({ text, buttons: [] }), outcome.summary)
}
