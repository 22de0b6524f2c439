import { renderTickets } from '../../cards/render.ts'
import type { Purpose, ReplyOf } from '../../dialogs/turn.ts'
import { type CardMessage, cardMessage, newsMessage, noticeMessage } from '../show/card-message.ts'
import { confirmedLines } from '../show/confirmed.ts'
import { contactLine } from '../show/contact.ts'
import type { Reader } from '../show/needs.ts'
import { showReceipt } from '../show/receipt.ts'
import { stateSentence } from '../show/state-sentence.ts'
import { statusLines } from '../show/status-lines.ts'
import { statusWord, titleOf } from '../show/title.ts'
import type { Db, TicketRow } from '../store/schema.ts'
import { asTold, loadAsTold } from '../tickets/as-told.ts'
import { isClosed } from '../tickets/ticket-state.ts'
import { ticketsOf } from '../tickets/tickets-table.ts'
import { dayAndTime } from '../time/time.ts'

export const TICKETS_SHOWN = 10

const verbs: Record<Purpose, string> = { status: 'ticket', withdraw: 'ask-withdrawal', add: 'ask-addition' }

export type Viewer = Reader & { personId: string; db: Db }

/** Shows a person's own tickets, to view or to choose from. */
export async function showTickets(
  { purpose, about, types = [], waits }: ReplyOf<'tickets'>,
  viewer: Viewer,
): Promise<CardMessage> {
  const { db, personId, clock } = viewer
  if (purpose === 'status')
    return showList(purpose, await ticketsOf(db, personId, { limit: TICKETS_SHOWN }), viewer)
  const open = await ticketsOf(db, personId, { openAt: clock(), limit: TICKETS_SHOWN })
  if (open.length === 0) return noneOpen(types, viewer)
  const meant = open.filter(({ id }) => about.includes(id))
  return showList(purpose, meant.length > 0 ? meant : open, viewer, waits)
}

export async function typesReported({ db, personId, clock }: Viewer): Promise<string[]> {
  const open = await ticketsOf(db, personId, { openAt: clock(), limit: TICKETS_SHOWN })
  return open.map(({ type }) => type)
}

/** Open tickets also show who was told and who answered. `waits`: a button answers like the typed number. */
async function showList(
  purpose: Purpose,
  tickets: TicketRow[],
  viewer: Viewer,
  waits = false,
): Promise<CardMessage> {
  const { tickets: texts, afterwards } = viewer.texts
  const now = viewer.clock()
  const shown = tickets.map((ticket) => asTold(ticket, now))
  const states = await Promise.all(shown.map((ticket) => stateOf(ticket, viewer)))
  const card = renderTickets({
    heading: purpose === 'status' ? texts.heading : afterwards.choose[purpose],
    empty: texts.empty,
    tickets: shown.map((ticket, at) => ({
      number: ticket.number,
      title: titleOf(ticket, viewer),
      state: states[at] ?? '',
      when: dayAndTime(ticket.opened_at, viewer.language),
      button: waits
        ? { title: texts.open, verb: 'say', data: { text: ticket.number } }
        : { title: texts.open, verb: verbs[purpose], data: { ticketId: ticket.id } },
    })),
  })
  return cardMessage(card, texts.summary)
}

async function stateOf(row: TicketRow, viewer: Viewer): Promise<string> {
  const state = statusWord(row, viewer)
  const ticket = isClosed(row.status) ? undefined : await loadAsTold(row.id, viewer)
  const lines = ticket ? statusLines(ticket, viewer) : []
  const confirmed = ticket ? confirmedLines(ticket, viewer.personId, viewer) : []
  // A line may end with the dot, not begin with it.
  return [state, ...confirmed, ...lines.map((line) => `${line.who}: ${line.state}`)].join('\u00a0· ')
}

/** `types`: those named in the text; if none, the latest ticket is meant. */
async function noneOpen(types: string[], viewer: Viewer): Promise<CardMessage> {
  const { state, afterwards } = viewer.texts
  const all = await ticketsOf(viewer.db, viewer.personId, { limit: TICKETS_SHOWN })
  const latest = types.length > 0 ? all.find(({ type }) => types.includes(type)) : all[0]
  if (!latest) return newsMessage({ text: state.noneOpen }, viewer)
  if (latest.status === 'withdrawn')
    return newsMessage({ text: afterwards.withdraw.already(latest.number) }, viewer)
  // Whoever still looks for a thing that has turned up may have to hear it.
  const text = `${afterwards.withdraw.tooLate(latest.number)}\n${contactLine(viewer.organisation, viewer.texts)}`
  return newsMessage({ text }, viewer)
}

/** Shows the state of a person's reports: the receipt of the one meant, else the list. */
export async function showState({ of, ticketId }: ReplyOf<'state'>, viewer: Viewer): Promise<CardMessage> {
  const { db, personId } = viewer
  const ticket = ticketId ? await loadAsTold(ticketId, viewer) : undefined
  if (ticket)
    return showReceipt(ticket, personId, viewer, stateSentence(ticket, { readerId: personId, of }, viewer))
  const all = await ticketsOf(db, personId, { limit: TICKETS_SHOWN })
  if (all.length > 0) return showList('status', all, viewer)
  const { state, menu } = viewer.texts
  const buttons = [{ title: state.report, verb: 'menu', data: {} }]
  return noticeMessage({ text: state.none, buttons }, menu.summary)
}
