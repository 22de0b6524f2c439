import { knownType } from '../../dialogs/incident-type.ts'
import type { Report } from '../../dialogs/report/questions.ts'
import type { TicketCardRow } from '../store/schema.ts'
import { insertTicket } from '../tickets/new-ticket-table.ts'
import type { PlannedDelivery } from '../tickets/plan-deliveries.ts'
import { planTicket } from '../tickets/plan-ticket.ts'
import { newCard, refreshing } from '../tickets/ticket-cards-table.ts'
import type { Move } from './move.ts'
import type { Needs } from './needs.ts'

/** Time for the turn that files a report to send its receipt. */
const ANSWER_LOST_AFTER_MS = 10_000

/** The first receipt replaces the form. Tickets come last: others who need a number wait for the end. */
export async function fileReports(reports: Report[], move: Move, context: Needs): Promise<void> {
  const now = context.clock()
  const { personId: reporterId } = move
  const tickets = reports.map((report) => {
    const type = knownType(report, context)
    if (!type) throw new Error(`report of unknown incident type ${report.type}`)
    const isFirst = report === reports[0]
    const card = isFirst ? receiptCard(report, move, now) : null
    const besides = card ? [] : [receiptLater(reporterId, now)]
    const filing = { reporterId, filedWith: isFirst ? null : (reports[0]?.id ?? null), besides, now }
    const { jobs, ...opened } = planTicket(report, type, filing, context.organisation)
    return { ticket: { ...opened, card }, jobs: [...jobs, ...(card ? [refreshing(card)] : [])] }
  })
  for (const { jobs } of tickets) await context.queue.addAll(context.db, jobs)
  for (const { ticket } of tickets) {
    const skipped = await insertTicket(context.db, ticket)
    if (skipped > 0) context.log.warn({ skipped }, 'an older state was put back, ticket numbers are skipped')
  }
}

/** Null if the receipt replaces no form. */
function receiptCard({ id: ticket_id }: Report, move: Move, now: Date): TicketCardRow | null {
  const { personId: person_id, conversationId: conversation_id, replaces: activity_id } = move
  if (!activity_id) return null
  const shown = { ticket_id, delivery_id: null, person_id, conversation_id, activity_id }
  return newCard({ ...shown, shown_version: 0 }, now)
}

/** Sent only if the turn could not send it. */
function receiptLater(recipient_id: string, now: Date): PlannedDelivery {
  const due_at = new Date(now.getTime() + ANSWER_LOST_AFTER_MS)
  return { recipient_kind: 'employee', recipient_id, channel: 'teams', occasion: 'answer', due_at }
}
