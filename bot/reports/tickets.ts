import { renderTickets } from '../../cards/render.ts'
import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Purpose, Reply } from '../../dialogs/turn.ts'
import { type CardMessage, cardMessage, noticeMessage } from '../show/card-message.ts'
import { confirmedLines } from '../show/confirmed.ts'
import { statusLines } from '../show/status-lines.ts'
import { statusWord, titleOf } from '../show/title.ts'
import type { TicketRow } from '../store/schema.ts'
import { asTold, ticketAsTold } from '../tickets/as-told.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import { loadTicket, ticketsOf } from '../tickets/tickets-table.ts'
import { dayAndTime } from '../time/time.ts'
import type { Needs } from './needs.ts'

export const TICKETS_SHOWN = 10

const verbs: Record<Purpose, string> = { status: 'ticket', withdraw: 'ask-withdrawal', add: 'ask-addition' }

/** A person's own tickets, to look at or to choose one of that something is to be done with. */
export async function showTickets(
  { purpose, about }: Extract<Reply, { show: 'tickets' }>,
  personId: string,
  context: Needs,
  language: Language,
): Promise<CardMessage> {
  if (purpose === 'status') {
    const all = await ticketsOf(context.db, personId, { limit: TICKETS_SHOWN })
    return showList(purpose, all, personId, context, language)
  }
  const open = await ticketsOf(context.db, personId, { openAt: context.clock(), limit: TICKETS_SHOWN })
  if (open.length === 0) return noneOpen(personId, context, language)
  const meant = open.filter(({ id }) => about.includes(id))
  return showList(purpose, meant.length > 0 ? meant : open, personId, context, language)
}

/** Of those that are open, also who has been told and who has answered. */
export async function showList(
  purpose: Purpose,
  tickets: TicketRow[],
  personId: string,
  context: Needs,
  language: Language,
): Promise<CardMessage> {
  const { tickets: texts, afterwards } = textsIn(language)
  const now = context.clock()
  const shown = tickets.map((ticket) => asTold(ticket, now))
  const states = await Promise.all(shown.map((ticket) => stateOf(ticket, personId, context, language)))
  const card = renderTickets({
    heading: purpose === 'status' ? texts.heading : afterwards.choose[purpose],
    empty: texts.empty,
    tickets: shown.map((ticket, at) => ({
      number: ticket.number,
      title: titleOf(ticket, context, language),
      state: states[at] ?? '',
      when: dayAndTime(ticket.opened_at, language),
      button: { title: texts.open, verb: verbs[purpose], data: { ticketId: ticket.id } },
    })),
  })
  return cardMessage(card, texts.summary)
}

async function stateOf(
  row: TicketRow,
  personId: string,
  context: Needs,
  language: Language,
): Promise<string> {
  const state = statusWord(row, language)
  const seen = isClosed(row.status) ? undefined : await loadTicket(context.db, row.id)
  const ticket = seen && ticketAsTold(seen, context.clock())
  const lines = ticket ? statusLines(ticket, context, language) : []
  const confirmed = ticket ? confirmedLines(ticket, personId, context, language) : []
  return [state, ...confirmed, ...lines.map((line) => `${line.who}: ${line.state}`)].join(' · ')
}

async function noneOpen(personId: string, { db }: Needs, language: Language): Promise<CardMessage> {
  const { state, afterwards } = textsIn(language)
  const [latest] = await ticketsOf(db, personId, { limit: 1 })
  const text = latest ? afterwards.withdraw.tooLate(latest.number) : state.noneOpen
  return noticeMessage({ text }, afterwards.news.summary)
}
