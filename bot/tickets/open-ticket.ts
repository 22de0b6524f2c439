import type { IncidentType } from '../../dialogs/incident-type.ts'
import { urgencyOf } from '../../dialogs/incident-type.ts'
import { inOslo } from '../../dialogs/oslo-time.ts'
import { asksForDevice } from '../../dialogs/registered-device.ts'
import { withDays } from '../../dialogs/report/day-words.ts'
import type { Report } from '../../dialogs/report/questions.ts'
import type { Db } from '../store/schema.ts'
import { addDeliveries } from './add-deliveries.ts'
import { insertFacts } from './facts-table.ts'
import { addHistory } from './history-table.ts'
import type { Needs } from './needs.ts'
import { affectedBy, mayExposePersonalData, planDeliveries } from './plan-deliveries.ts'
import { tellWebhooks } from './tell-webhooks.ts'
import { nextNumber } from './ticket-numbers-table.ts'
import { insertTicket, ticketExists } from './tickets-table.ts'

/**
 * Files a report: ticket, facts, history, deliveries and a job per delivery, all in the caller's transaction.
 * Keyed by the report's id, so a report that arrives twice is one ticket.
 * @param filedWith the ticket that the same report opened first
 */
export async function openTicket(
  trx: Db,
  report: Report,
  type: IncidentType,
  reporterId: string,
  filedWith: string | null,
  context: Pick<Needs, 'organisation' | 'queue' | 'clock' | 'log'>,
): Promise<void> {
  if (await ticketExists(trx, report.id)) return
  const now = context.clock()
  const affected = affectedBy(report, reporterId)
  const { number, skipped } = await nextNumber(trx, inOslo(now).year, now)
  if (skipped > 0) context.log.warn({ skipped }, 'an older state was put back, ticket numbers are skipped')
  const ticket = {
    id: report.id,
    number,
    type: type.id,
    cause: report.cause,
    urgency: urgencyOf(type, report.cause),
    status: 'new' as const,
    personal_data: mayExposePersonalData(report.answers, type),
    reporter_id: reporterId,
    affected_id: affected,
    filed_with: filedWith,
    opened_at: now,
  }
  await insertTicket(trx, ticket)
  await insertFacts(trx, report.id, withDays(report.answers, type.fields, now))
  await addHistory(trx, { ticketId: report.id, at: now, what: 'opened', by: reporterId })
  await addDeliveries(trx, ticket, planDeliveries(report, type, reporterId, context.organisation), context)
  await tellWebhooks(trx, ticket, 'opened', context)
  if (type.decision?.outstanding) await context.queue.add(trx, 'hand-back', { ticketId: report.id })
  if (affected) await context.queue.add(trx, 'fetch-profile', { personId: affected })
  // Once more: by its last contact an agent sees whether it is still in use.
  if (asksForDevice(type)) await context.queue.add(trx, 'fetch-devices', { personId: affected ?? reporterId })
}
