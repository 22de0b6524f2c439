import type { Report } from '../../dialogs/draft.ts'
import type { IncidentType } from '../../dialogs/incident-type.ts'
import { urgencyOf } from '../../dialogs/incident-type.ts'
import type { Context } from '../context.ts'
import { insertDelivery } from '../deliveries/deliveries-table.ts'
import { mayExposePersonalData, planDeliveries } from '../deliveries/plan-deliveries.ts'
import type { Db } from '../store/open-database.ts'
import { addHistory, insertFacts, insertTicket, nextNumber, ticketExists } from './tickets-table.ts'

/**
 * Files a report: ticket, facts, history, deliveries and a job per delivery, all in the caller's transaction.
 * Keyed by the report's id, so a report that arrives twice is one ticket.
 */
export async function openTicket(
  trx: Db,
  report: Report,
  type: IncidentType,
  reporterId: string,
  { organisation, queue, clock }: Pick<Context, 'organisation' | 'queue' | 'clock'>,
): Promise<void> {
  if (await ticketExists(trx, report.id)) return
  const now = clock()
  const urgency = urgencyOf(type, report.cause)
  await insertTicket(trx, {
    id: report.id,
    number: await nextNumber(trx, norwegianYear(now)),
    type: type.id,
    cause: report.cause,
    urgency,
    status: 'new',
    personal_data: mayExposePersonalData(report, type),
    reporter_id: reporterId,
    affected_id: affectedBy(report, reporterId),
    leader_id: null,
    assignee_id: null,
    external_reference: null,
    opened_at: now,
    acknowledged_at: null,
    resolved_at: null,
  })
  await insertFacts(trx, report.id, report.answers)
  await addHistory(trx, { ticketId: report.id, at: now, what: 'opened', by: reporterId })
  for (const planned of planDeliveries(report, type, organisation)) {
    const { id } = await insertDelivery(trx, report.id, planned, now)
    await queue.add(trx, 'deliver', { deliveryId: id }, { urgent: urgency === 'urgent' })
  }
}

function affectedBy({ answers }: Report, reporterId: string): string | null {
  const affected = answers['affected']
  return affected && affected !== reporterId ? affected : null
}

function norwegianYear(date: Date): number {
  return Number(new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Europe/Oslo' }).format(date))
}
