import type { Report } from '../../dialogs/draft.ts'
import type { Db } from '../store/open-database.ts'
import { openTicket } from '../tickets/open-ticket.ts'
import { insertCard } from '../tickets/ticket-cards-table.ts'
import type { Move } from './move.ts'
import type { Needs } from './needs.ts'

/** Several reports are linked to the first, whose receipt takes the place of the form. */
export async function fileReports(trx: Db, reports: Report[], move: Move, context: Needs): Promise<void> {
  const { personId, conversationId } = move.conversation
  for (const report of reports) {
    const type = context.incidentTypes.find(({ id }) => id === report.type)
    if (!type) throw new Error(`report of unknown incident type ${report.type}`)
    const [first] = reports
    await openTicket(trx, report, type, personId, first === report ? null : (first?.id ?? null), context)
    const receipt = {
      ticket_id: report.id,
      delivery_id: null,
      person_id: personId,
      conversation_id: conversationId,
      activity_id: first === report ? move.replaces : null,
    }
    const cardId = await insertCard(trx, receipt, 0, context.clock())
    await context.queue.add(trx, 'refresh-card', { cardId })
  }
}
