import type { Reply } from '../../dialogs/turn.ts'
import { type CardMessage, noticeMessage } from '../show/card-message.ts'
import type { Reader } from '../show/needs.ts'
import { showReceipt } from '../show/receipt.ts'
import { stateSentence } from '../show/state-sentence.ts'
import type { Db } from '../store/schema.ts'
import { ticketAsTold } from '../tickets/as-told.ts'
import { loadTicket, ticketsOf } from '../tickets/tickets-table.ts'
import { showList, TICKETS_SHOWN } from './tickets.ts'

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
