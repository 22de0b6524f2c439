import { renderTickets } from '../../cards/render.ts'
import type { Purpose, Reply } from '../../dialogs/turn.ts'
import { type CardMessage, cardMessage, newsMessage, noticeMessage } from '../show/card-message.ts'
import { confirmedLines } from '../show/confirmed.ts'
import type { Reader } from '../show/needs.ts'
import { showReceipt } from '../show/receipt.ts'
import { stateSentence } from '../show/state-sentence.ts'
import { statusLines } from '../show/status-lines.ts'
import { statusWord, titleOf } from '../show/title.ts'
import type { Db, TicketRow } from '../store/schema.ts'
import { asTold, ticketAsTold } from '../tickets/as-told.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import { loadTicket, ticketsOf } from '../tickets/tickets-table.ts'
import { dayAndTime } from '../time/time.ts'

export const TICKETS_SHOWN = 10

const verbs: Record<Purpose, string> = { status: 'ticket', withdraw: 'ask-withdrawal', add: 'ask-addition' }

/** A person's own tickets, to look at or to choose one of that something is to be done with. */
export async function showTickets(
  { purpose, about }: Extract<Reply, { show: 'tickets' }>,
  personId: string,
  reader: Reader,
  db: Db,
): Promise<CardMessage> {
  if (purpose === 'status') {
    const all = await ticketsOf(db, personId, { limit: TICKETS_SHOWN })
    return showList(purpose, all, personId, reader, db)
  }
  const open = await ticketsOf(db, personId, { openAt: reader.clock(), limit: TICKETS_SHOWN })
  if (open.length === 0) return noneOpen(personId, reader, db)
  const meant = open.filter(({ id }) => about.includes(id))
  return showList(purpose, meant.length > 0 ? meant : open, personId, reader, db)
}

/** Of those that are open, also who has been told and who has answered. */
export async function showList(
  purpose: Purpose,
  tickets: TicketRow[],
  personId: string,
  reader: Reader,
  db: Db,
): Promise<CardMessage> {
  const { tickets: texts, afterwards } = reader.texts
  const now = reader.clock()
  const shown = tickets.map((ticket) => asTold(ticket, now))
  const states = await Promise.all(shown.map((ticket) => stateOf(ticket, personId, reader, db)))
  const card = renderTickets({
    heading: purpose === 'status' ? texts.heading : afterwards.choose[purpose],
    empty: texts.empty,
    tickets: shown.map((ticket, at) => ({
      number: ticket.number,
      title: titleOf(ticket, reader),
      state: states[at] ?? '',
      when: dayAndTime(ticket.opened_at, reader.language),
      button: { title: texts.open, verb: verbs[purpose], data: { ticketId: ticket.id } },
    })),
  })
  return cardMessage(card, texts.summary)
}

async function stateOf(row: TicketRow, personId: string, reader: Reader, db: Db): Promise<string> {
  const state = statusWord(row, reader)
  const seen = isClosed(row.status) ? undefined : await loadTicket(db, row.id)
  const ticket = seen && ticketAsTold(seen, reader.clock())
  const lines = ticket ? statusLines(ticket, reader) : []
  const confirmed = ticket ? confirmedLines(ticket, personId, reader) : []
  return [state, ...confirmed, ...lines.map((line) => `${line.who}: ${line.state}`)].join(' · ')
}

async function noneOpen(personId: string, reader: Reader, db: Db): Promise<CardMessage> {
  const { state, afterwards } = reader.texts
  const [latest] = await ticketsOf(db, personId, { limit: 1 })
  const text = latest ? afterwards.withdraw.tooLate(latest.number) : state.noneOpen
  return newsMessage({ text }, reader)
}

/** Shows the state of a person's reports: with the one that is meant its receipt, otherwise the list of all. */
export async function showState(
  { of, ticketId }: Extract<Reply, { show: 'state' }>,
  personId: string,
  reader: Reader,
  db: Db,
): Promise<CardMessage> {
  const seen = ticketId ? await loadTicket(db, ticketId) : undefined
  const ticket = seen && ticketAsTold(seen, reader.clock())
  if (ticket)
    return showReceipt(ticket, personId, reader, stateSentence(ticket, { readerId: personId, of }, reader))
  const all = await ticketsOf(db, personId, { limit: TICKETS_SHOWN })
  return all.length > 0 ? showList('status', all, personId, reader, db) : none(reader)
}

function none({ texts: { state, menu } }: Reader): CardMessage {
  const buttons = [{ title: state.report, verb: 'menu', data: {} }]
  return noticeMessage({ text: state.none, buttons }, menu.summary)
}
