import { isColleagueUnnamed } from '../../dialogs/draft.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import type { Choice } from '../../dialogs/report/questions.ts'
import type { Reply, ReplyOf } from '../../dialogs/turn.ts'
import { peopleCalled } from '../directory/people-table.ts'
import { textsOf } from '../organisation/organisation.ts'
import { showAgentNotice } from '../show/agent-notice.ts'
import { showAlert } from '../show/alert.ts'
import { showAlerts } from '../show/alerts.ts'
import { askAddition, askDecision, askForwarding, askLeader, askNote, askWithdrawal } from '../show/ask.ts'
import { type CardMessage, noticeMessage } from '../show/card-message.ts'
import { showContact } from '../show/contact.ts'
import { showForm } from '../show/form.ts'
import { showInstruction, showWholeInstruction } from '../show/instruction.ts'
import { showLanguages, showMenu, showUnfinished, showWhich } from '../show/menu.ts'
import { forReader, type Reader } from '../show/needs.ts'
import { showDoubt, showQuestion, showSameCase } from '../show/question.ts'
import { showReceipt } from '../show/receipt.ts'
import type { Db } from '../store/schema.ts'
import { ticketAsTold } from '../tickets/as-told.ts'
import { openOfOne } from '../tickets/filed-together.ts'
import { loadTicket, type Ticket } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'
import { showState, showTickets } from './own-tickets.ts'

type AboutTicket = Exclude<Extract<Reply, { ticketId: string }>, { show: 'ask-leader' }>

/** Makes a reply into a message for a person, in their language. */
export async function showReply(
  reply: Reply,
  personId: string,
  context: Needs,
  language: Language,
): Promise<CardMessage> {
  const reader = forReader(context, language)
  const { db } = context
  switch (reply.show) {
    case 'text':
      return noticeMessage({ text: reply.text(reader.texts) }, reader.texts.menu.summary)
    case 'instruction':
      return showInstruction(reply.topic, reader)
    case 'whole-instruction':
      return showWholeInstruction(reader)
    case 'languages':
      return showLanguages(reader)
    case 'contact':
      return showContact(reply.desks, reader)
    case 'tickets':
      return showTickets(reply, { ...reader, personId, db })
    case 'alerts':
      return showAlerts(reply.alerts, reader)
    case 'state':
      return showState(reply, { ...reader, personId, db })
    case 'ask-leader': {
      const { called = null } = reply
      const ticket = await filed(reply, context)
      const alike = await openOfOne(db, ticket, personId, context.clock())
      return askLeader(ticket, reader, { called, mayBe: await choicesCalled(called, db), alike })
    }
    default:
      if (!('ticketId' in reply)) return showReporting(reply, reader, db)
      return showAboutTicket(reply, await filed(reply, context), personId, reader)
  }
}

type Reporting = Extract<Reply, { draft: unknown } | { show: 'menu' | 'which' | 'doubt' }>

/** Shows a reply that leads to a report, or asks about one. */
async function showReporting(reply: Reporting, reader: Reader, db: Db): Promise<CardMessage> {
  switch (reply.show) {
    case 'menu':
      return showMenu(reply.unfinished, reader)
    case 'which':
      return showWhich(reply, reader)
    case 'form': {
      // Graph is not asked: it may take long. The card has a search.
      const called = isColleagueUnnamed(reply.draft) ? reply.draft.called : null
      return showForm({ ...reply, mayBe: await choicesCalled(called, db) }, reader)
    }
    case 'question':
      return showQuestion(reply, reader)
    case 'doubt':
      return showDoubt(reply, reader)
    case 'unfinished':
      return showUnfinished(reply.draft, reader)
    case 'same-case':
      return showSameCase(reply, reader)
    case 'ask-forwarding':
      return askForwarding(reply.draft, reader)
  }
}

/** So many are offered for a name. */
const MOST_CALLED = 5

async function choicesCalled(name: string | null, db: Db): Promise<Choice[]> {
  if (!name) return []
  const people = await peopleCalled(db, name, MOST_CALLED)
  return people.map(({ id, name, department }) => ({
    id,
    title: [name, department].filter(Boolean).join(', '),
  }))
}

/** A plain text needs no card where it is not to take a card's place. */
export function textOf({ text }: ReplyOf<'text'>, { organisation }: Needs, language: Language): string {
  return text(textsOf(organisation, language))
}

function showAboutTicket(reply: AboutTicket, ticket: Ticket, personId: string, reader: Reader): CardMessage {
  switch (reply.show) {
    case 'receipt':
      return showReceipt(ticket, personId, reader)
    case 'alert': {
      const delivery = ticket.deliveries.find(({ id }) => id === reply.deliveryId)
      if (!delivery) throw new Error('the delivery of an alert is gone')
      return showAlert(ticket, delivery, reader)
    }
    case 'agent-notice':
      return showAgentNotice(ticket, personId, reader)
    case 'ask-withdrawal':
      return askWithdrawal(ticket, personId, reply, reader)
    case 'ask-addition':
      return askAddition(ticket, reader, reply.told)
    case 'ask-decision':
      return askDecision(ticket, reply.answer, reader)
    case 'ask-note':
      return askNote(ticket, reader)
  }
}

/** As whoever gets the reply sees it. */
async function filed(
  { show, ticketId }: Extract<Reply, { ticketId: string }>,
  { db, clock }: Needs,
): Promise<Ticket> {
  const ticket = await loadTicket(db, ticketId)
  if (!ticket) throw new Error('the ticket of a reply is gone')
  return show === 'agent-notice' ? ticket : ticketAsTold(ticket, clock())
}
