import { renderTickets } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import type { Purpose } from '../../dialogs/report-dialog.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { loadTicket, ticketsOf } from '../tickets/tickets-table.ts'
import { askAddition, askWithdrawal } from './ask.ts'
import type { CardMessage } from './card-message.ts'
import { cardMessage } from './card-message.ts'
import { dayAndTime } from './time.ts'
import { titleOf } from './title.ts'

const TICKETS_SHOWN = 10

const verbs: Record<Purpose, string> = { status: 'ticket', withdraw: 'ask-withdrawal', add: 'ask-addition' }

/** A person's own tickets, to look at or to do something with; then a single open one needs no choosing. */
export async function showTickets(
  purpose: Purpose,
  personId: string,
  context: Context,
  language: Language,
): Promise<CardMessage> {
  const { tickets: texts, status, afterwards } = textsIn(language)
  const which = { openOnly: purpose !== 'status', limit: TICKETS_SHOWN }
  const tickets = await ticketsOf(context.db, personId, which)
  const [only, ...others] = tickets
  if (purpose !== 'status' && only && others.length === 0) {
    return showOnly(purpose, only.id, context, language)
  }
  const card = renderTickets({
    heading: purpose === 'status' || !only ? texts.heading : afterwards.choose[purpose],
    empty: texts.empty,
    tickets: tickets.map((ticket) => ({
      number: ticket.number,
      title: titleOf(ticket, context, language),
      state: status[ticket.status],
      when: dayAndTime(ticket.opened_at, language),
      button: { title: texts.open, verb: verbs[purpose], data: { ticketId: ticket.id } },
    })),
  })
  return cardMessage(card, texts.summary)
}

async function showOnly(
  purpose: 'withdraw' | 'add',
  ticketId: string,
  context: Context,
  language: Language,
): Promise<CardMessage> {
  const ticket = await loadTicket(context.db, ticketId)
  if (!ticket) throw new Error('the ticket is gone')
  const ask = purpose === 'withdraw' ? askWithdrawal : askAddition
  return ask(ticket, context, language)
}
