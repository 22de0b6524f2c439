import { renderNotice } from '../../cards/render.ts'
import { languageFor } from '../directory/person-language.ts'
import { cardToChoose } from '../show/card-message.ts'
import { forReader, type Reader } from '../show/needs.ts'
import { ticketLink } from '../show/ticket-link.ts'
import { statusWord, titleOf } from '../show/title.ts'
import type { TicketRow } from '../store/schema.ts'
import { NEWEST_FIRST } from './list-query.ts'
import { noteLook } from './looks-table.ts'
import type { Needs } from './needs.ts'
import { listTickets } from './ticket-list-table.ts'

const SHOWN = 10

/** For the message extension. Chats are outside retention, so a card has no names. */
export async function findTickets(q: string, personId: string, context: Omit<Needs, 'auditRole'>) {
  const { db, membership, organisation } = context
  const reader = forReader(context, await languageFor(db, personId, organisation.languages))
  if (!(await membership(personId)).isAgent) {
    const { helpDesk, helpDeskName } = reader.texts
    return { composeExtension: { type: 'message', text: helpDesk.agentsOnly(helpDeskName) } }
  }
  const { rows } = await listTickets(context, { limit: SHOWN, sort: NEWEST_FIRST, ...(q && { q }) }, null)
  const details = { view: 'chat', rows: String(rows.length) }
  await noteLook({ what: 'searched', by: personId, details, search: q }, context)
  const attachments = rows.map((ticket) => attachmentFor(ticket, reader))
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } }
}

function attachmentFor(ticket: TicketRow, reader: Reader) {
  const { helpDesk } = reader.texts
  const status = statusWord(ticket, reader)
  const title = `${ticket.number} ${titleOf(ticket, reader)}`
  const url = ticketLink(ticket.number, reader.teamsAppId)
  const card = renderNotice({
    text: `${title}\n${status}`,
    links: url ? [{ title: helpDesk.open, url }] : [],
  })
  return cardToChoose(card, title, status)
}
