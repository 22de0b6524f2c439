import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Reply } from '../../dialogs/turn.ts'
import { type CardMessage, noticeMessage } from '../show/card-message.ts'
import { showReceipt } from '../show/receipt.ts'
import { stateSentence } from '../show/state-sentence.ts'
import { ticketAsTold } from '../tickets/as-told.ts'
import { loadTicket, ticketsOf } from '../tickets/tickets-table.ts'
import type { Needs } from './needs.ts'
import { showList, TICKETS_SHOWN } from './tickets.ts'

/** Shows the state of a person's reports: with the one that is meant its receipt, otherwise the list of all. */
export async function showState(
  { of, ticketId }: Extract<Reply, { show: 'state' }>,
  personId: string,
  context: Needs,
  language: Language,
): Promise<CardMessage> {
  const seen = ticketId ? await loadTicket(context.db, ticketId) : undefined
  const ticket = seen && ticketAsTold(seen, context.clock())
  if (ticket)
    return showReceipt(
      ticket,
      personId,
      context,
      language,
      stateSentence(ticket, { readerId: personId, of }, context, language),
    )
  const all = await ticketsOf(context.db, personId, { limit: TICKETS_SHOWN })
  return all.length > 0 ? showList('status', all, personId, context, language) : none(language)
}

function none(language: Language): CardMessage {
  const { state, menu } = textsIn(language)
  const buttons = [{ title: state.report, verb: 'menu', data: {} }]
  return noticeMessage({ text: state.none, buttons }, menu.summary)
}
