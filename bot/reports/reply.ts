import { isColleagueUnnamed, type ReportDraft } from '../../dialogs/draft.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import type { Choice } from '../../dialogs/report/questions.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Reply } from '../../dialogs/turn.ts'
import { peopleCalled } from '../directory/people-table.ts'
import { textsOf } from '../organisation/organisation.ts'
import { showAgentNotice } from '../show/agent-notice.ts'
import { showAlert } from '../show/alert.ts'
import { showAlerts } from '../show/alerts.ts'
import { askAddition, askForwarding, askLeader, askNote, askWithdrawal } from '../show/ask.ts'
import { askDecision } from '../show/ask-decision.ts'
import { type CardMessage, noticeMessage } from '../show/card-message.ts'
import { showContact } from '../show/contact.ts'
import { showForm } from '../show/form.ts'
import { showInstruction, showWholeInstruction } from '../show/instruction.ts'
import { showLanguages, showMenu, showUnfinished, showWhich } from '../show/menu.ts'
import { showDoubt, showQuestion, showSameCase } from '../show/question.ts'
import { showReceipt } from '../show/receipt.ts'
import { ticketAsTold } from '../tickets/as-told.ts'
import { loadTicket, type Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'
import { showState } from './state.ts'
import { showTickets } from './tickets.ts'

type Text = Extract<Reply, { show: 'text' }>
type AboutTicket = Extract<Reply, { ticketId: string }>

/** Makes a reply into a message for a person, in their language. */
export async function showReply(
  reply: Reply,
  personId: string,
  context: Needs,
  language: Language,
): Promise<CardMessage> {
  switch (reply.show) {
    case 'text':
      return showText(reply, context, language)
    case 'instruction':
      return showInstruction(reply.topic, context, language)
    case 'whole-instruction':
      return showWholeInstruction(context, language)
    case 'languages':
      return showLanguages(context.organisation.languages, language)
    case 'contact':
      return showContact(reply.desks, context, language)
    case 'tickets':
      return showTickets(reply, personId, context, language)
    case 'alerts':
      return showAlerts(reply.alerts, context, language)
    case 'state':
      return showState(reply, personId, context, language)
    default:
      if (!('ticketId' in reply)) return showReporting(reply, context, language)
      return showAboutTicket(reply, await filed(reply, context), personId, context, language)
  }
}

function showText(reply: Text, context: Needs, language: Language): CardMessage {
  return noticeMessage({ text: textOf(reply, context, language) }, textsIn(language).menu.summary)
}

type Reporting = Extract<Reply, { draft: unknown } | { show: 'menu' | 'which' | 'doubt' }>

/** Shows a reply that leads to a report, or asks about one. */
async function showReporting(reply: Reporting, context: Needs, language: Language): Promise<CardMessage> {
  const { incidentTypes } = context
  switch (reply.show) {
    case 'menu':
      return showMenu(reply.unfinished, context, language)
    case 'which':
      return showWhich(reply, context, language)
    case 'form':
      return showForm({ ...reply, mayBe: await colleagues(reply.draft, context) }, context, language)
    case 'question':
      return showQuestion(reply, context, language)
    case 'doubt':
      return showDoubt(reply, language)
    case 'unfinished':
      return showUnfinished(reply.draft, incidentTypes, language)
    case 'same-case':
      return showSameCase(reply, context, language)
    case 'ask-forwarding':
      return askForwarding(reply.draft, context, language)
  }
}

/** So many are offered for a name. */
const MOST_CALLED = 5

/** Graph is not asked: it may take long. The card has a search. */
async function colleagues(draft: ReportDraft, { db }: Needs): Promise<Choice[]> {
  if (!draft.called || !isColleagueUnnamed(draft)) return []
  const people = await peopleCalled(db, draft.called, MOST_CALLED)
  return people.map(({ id, name, department }) => ({
    id,
    title: [name, department].filter(Boolean).join(', '),
  }))
}

/** A plain text needs no card where it is not to take a card's place. */
export function textOf({ text }: Text, { organisation }: Needs, language: Language): string {
  return text(textsOf(organisation, language))
}

function showAboutTicket(
  reply: AboutTicket,
  ticket: Ticket,
  personId: string,
  context: Needs,
  language: Language,
): CardMessage {
  switch (reply.show) {
    case 'receipt':
      return showReceipt(ticket, personId, context, language)
    case 'alert': {
      const delivery = ticket.deliveries.find(({ id }) => id === reply.deliveryId)
      if (!delivery) throw new Error('the delivery of an alert is gone')
      return showAlert(ticket, delivery, context, language)
    }
    case 'agent-notice':
      return showAgentNotice(ticket, personId, context, language)
    case 'ask-withdrawal':
      return askWithdrawal(ticket, personId, reply, context, language)
    case 'ask-addition':
      return askAddition(ticket, context, language, reply.told)
    case 'ask-decision':
      return askDecision(ticket, reply.answer, context, language)
    case 'ask-note':
      return askNote(ticket, context, language)
    case 'ask-leader':
      return askLeader(ticket, context, language)
  }
}

/** As whoever gets the reply sees it. */
async function filed({ show, ticketId }: AboutTicket, { db, clock }: Needs): Promise<Ticket> {
  const ticket = await loadTicket(db, ticketId)
  if (!ticket) throw new Error('the ticket of a reply is gone')
  return show === 'agent-notice' ? ticket : ticketAsTold(ticket, clock())
}
