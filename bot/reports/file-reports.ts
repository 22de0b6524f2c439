import { type IncidentType, urgencyOf } from '../../dialogs/incident-type.ts'
import type { Report } from '../../dialogs/report/questions.ts'
import type { NewJob } from '../queue/queue.ts'
import type { Db } from '../store/schema.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { keepCard } from '../tickets/keep-card.ts'
import { openTicket } from '../tickets/open-ticket.ts'
import type { Move } from './move.ts'
import type { Needs } from './needs.ts'

/** How long the turn that files a report has to send its receipt itself. */
const ANSWER_LOST_AFTER_MS = 10_000

/** Several reports are linked to the first, whose receipt takes the place of the form. */
export async function fileReports(trx: Db, reports: Report[], move: Move, context: Needs): Promise<void> {
  const [first] = reports
  for (const report of reports) {
    const type = context.incidentTypes.find(({ id }) => id === report.type)
    if (!type) throw new Error(`report of unknown incident type ${report.type}`)
    const filedWith = first === report ? null : (first?.id ?? null)
    const jobs = await openTicket(trx, report, type, move.conversation.personId, filedWith, context)
    if (first === report && move.replaces)
      jobs.push(await keepReceipt(trx, report, move.replaces, move, context))
    else await planReceipt(trx, report, type, move, context)
    if (jobs.length > 0) await context.queue.addAll(trx, jobs)
  }
}

async function keepReceipt(
  trx: Db,
  { id: ticket_id }: Report,
  activity_id: string,
  { conversation: { personId: person_id, conversationId: conversation_id } }: Move,
  { clock }: Needs,
): Promise<NewJob> {
  const card = { ticket_id, delivery_id: null, person_id, conversation_id, activity_id, shown_version: 0 }
  return keepCard(trx, card, clock())
}

async function planReceipt(
  trx: Db,
  { id, cause }: Report,
  type: IncidentType,
  { conversation: { personId } }: Move,
  context: Needs,
): Promise<void> {
  const ticket = { id, urgency: urgencyOf(type, cause), reporter_id: personId }
  const dueAt = new Date(context.clock().getTime() + ANSWER_LOST_AFTER_MS)
  const receipt = {
    kind: 'employee',
    recipientId: personId,
    channel: 'teams',
    occasion: 'answer',
    dueAt,
  } as const
  await addDeliveries(trx, ticket, [receipt], context)
}
