import { renderMenu, renderNotice, renderQuestion, renderTickets } from '../../cards/render.ts'
import type { Draft, Question } from '../../dialogs/draft.ts'
import type { IncidentType, Language } from '../../dialogs/incident-type.ts'
import { causeWords, inLanguage } from '../../dialogs/incident-type.ts'
import type { Reply } from '../../dialogs/report-dialog.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import type { TicketRow } from '../store/schema.ts'
import { loadTicket, ticketsOf } from '../tickets/tickets-table.ts'
import type { CardMessage } from './card-message.ts'
import { cardMessage } from './card-message.ts'
import { showAlert } from './alert.ts'
import { showForm } from './form.ts'
import { showReceipt } from './receipt.ts'
import { dayAndTime } from './time.ts'

const TICKETS_SHOWN = 10

/** Makes a reply of the dialog into a message for a person. */
export async function showReply(reply: Reply, personId: string, context: Context): Promise<CardMessage> {
  const language: Language = 'nb'
  switch (reply.show) {
    case 'text':
      return cardMessage(renderNotice({ text: reply.text, buttons: [] }), textsIn(language).menu.summary)
    case 'menu':
      return showMenu(context.incidentTypes, reply.unfinished, language)
    case 'which':
      return showWhich(context.incidentTypes.filter(({ id }) => reply.types.includes(id)), language)
    case 'form':
      return showForm(reply.draft, typeOf(reply.draft, context), context.organisation, reply.missingCause, language)
    case 'question':
      return showQuestion(reply.question, reply.again, language)
    case 'tickets':
      return showTickets(await ticketsOf(context.db, personId, TICKETS_SHOWN), context, language)
    case 'receipt': {
      const ticket = await loadTicket(context.db, reply.ticketId)
      if (!ticket) throw new Error('the ticket of a receipt is gone')
      return showReceipt(ticket, context, language)
    }
    case 'alert': {
      const ticket = await loadTicket(context.db, reply.ticketId)
      const delivery = ticket?.deliveries.find(({ id }) => id === reply.deliveryId)
      if (!ticket || !delivery) throw new Error('the ticket of an alert is gone')
      return showAlert(ticket, delivery, context, language)
    }
  }
}

function showMenu(types: IncidentType[], unfinished: Draft | null, language: Language): CardMessage {
  const { menu } = textsIn(language)
  const card = renderMenu({
    title: menu.title,
    text: menu.text,
    choices: choices(types, language),
    unfinished: unfinished && unfinishedPart(unfinished, types, language),
  })
  return cardMessage(card, menu.summary)
}

function unfinishedPart(draft: Draft, types: IncidentType[], language: Language) {
  const texts = textsIn(language)
  const type = types.find(({ id }) => id === draft.type)
  const data = { draftId: draft.id }
  return {
    text: texts.unfinished(type ? inLanguage(type.words, language).heading : ''),
    buttons: [
      { title: texts.resume, verb: 'resume', data, primary: true },
      { title: texts.drop, verb: 'drop', data },
    ],
  }
}

function showWhich(types: IncidentType[], language: Language): CardMessage {
  const { which, menu } = textsIn(language)
  const other = { title: which.other, verb: 'menu', data: {} }
  const card = renderMenu({
    title: which.text,
    text: '',
    choices: [...choices(types, language), other],
    unfinished: null,
  })
  return cardMessage(card, menu.summary)
}

function choices(types: IncidentType[], language: Language) {
  return types.map(({ id, words }) => ({
    title: inLanguage(words, language).menu,
    verb: 'choose',
    data: { type: id },
  }))
}

function showQuestion(asked: Question | null, again: boolean, language: Language): CardMessage {
  const { question, form } = textsIn(language)
  const isCause = asked?.name === 'cause'
  const answers = (asked?.choices ?? []).map(({ title }) => ({ title, verb: 'say', data: { text: title } }))
  const skip = asked && !isCause ? [{ title: question.skip, verb: 'say', data: { text: question.skip } }] : []
  const send = isCause ? [] : [{ title: question.send, verb: 'say', data: { text: question.send }, primary: true }]
  const card = renderQuestion({
    text: [again ? question.again : '', asked?.text ?? question.ready].filter(Boolean).join(' '),
    hint: isCause ? question.choose : asked ? [asked.hint, question.next].filter(Boolean).join('. ') : '',
    answers: [...answers, ...skip, ...send],
  })
  return cardMessage(card, form.summary)
}

function showTickets(tickets: TicketRow[], context: Context, language: Language): CardMessage {
  const texts = textsIn(language)
  const card = renderTickets({
    heading: texts.tickets.heading,
    empty: texts.tickets.empty,
    tickets: tickets.map((ticket) => ({
      number: ticket.number,
      title: titleOf(ticket, context, language),
      state: texts.status[ticket.status],
      when: dayAndTime(ticket.opened_at),
      button: { title: texts.tickets.open, verb: 'ticket', data: { ticketId: ticket.id } },
    })),
  })
  return cardMessage(card, texts.tickets.summary)
}

export function titleOf(ticket: TicketRow, { incidentTypes }: Pick<Context, 'incidentTypes'>, language: Language): string {
  const type = incidentTypes.find(({ id }) => id === ticket.type)
  return (type && causeWords(type, ticket.cause, language)?.title) ?? ticket.type
}

function typeOf(draft: Draft, { incidentTypes }: Context): IncidentType {
  const type = incidentTypes.find(({ id }) => id === draft.type)
  if (!type) throw new Error(`draft of unknown incident type ${draft.type}`)
  return type
}
