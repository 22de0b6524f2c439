import { type IncidentType, urgencyOf } from '../../dialogs/incident-type.ts'
import { inOslo } from '../../dialogs/oslo-time.ts'
import { asksForDevice } from '../../dialogs/registered-device.ts'
import type { Report } from '../../dialogs/report/questions.ts'
import { withDays } from '../../dialogs/report/when-words.ts'
import type { Db } from '../store/schema.ts'
import { acknowledgeDue } from './acknowledge-due.ts'
import { addDeliveries } from './add-deliveries.ts'
import { dueTimes, watchTouch } from './due.ts'
import { insertFacts } from './facts-table.ts'
import type { Needs } from './needs.ts'
import { affectedBy, mayExposePersonalData, type PlannedDelivery, planDeliveries } from './plan-deliveries.ts'
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
  const planned = planDeliveries(report, type, reporterId, context.organisation)
  const ticket = await newTicket(trx, report, type, { reporterId, filedWith, planned }, context)
  const opened = { ticketId: report.id, at: ticket.opened_at, what: 'opened', by: reporterId }
  await insertTicket(trx, ticket, opened)
  await insertFacts(trx, report.id, withDays(report.answers, type.fields, ticket.opened_at))
  await addDeliveries(trx, ticket, planned, context)
  await tellWebhooks(trx, ticket, 'opened', context)
  await watchTouch(trx, ticket, context)
  if (type.decision?.outstanding) await context.queue.add(trx, 'hand-back', { ticketId: report.id })
  if (ticket.affected_id) await context.queue.add(trx, 'fetch-profile', { personId: ticket.affected_id })
  // Once more: by its last contact an agent sees whether it is still in use.
  if (asksForDevice(type))
    await context.queue.add(trx, 'fetch-devices', { personId: ticket.affected_id ?? reporterId })
}

type Filed = { reporterId: string; filedWith: string | null; planned: PlannedDelivery[] }

async function newTicket(
  trx: Db,
  { id, cause, answers }: Report,
  type: IncidentType,
  { reporterId, filedWith, planned }: Filed,
  { clock, log, organisation }: Pick<Needs, 'organisation' | 'clock' | 'log'>,
) {
  const now = clock()
  const affected = affectedBy({ answers }, reporterId)
  const { number, skipped } = await nextNumber(trx, inOslo(now).year, now)
  if (skipped > 0) log.warn({ skipped }, 'an older state was put back, ticket numbers are skipped')
  const urgency = urgencyOf(type, cause)
  return {
    id,
    number,
    type: type.id,
    cause,
    urgency,
    status: 'new' as const,
    personal_data: mayExposePersonalData(answers, type),
    reporter_id: reporterId,
    affected_id: affected,
    filed_with: filedWith,
    opened_at: now,
    acknowledge_due_at: acknowledgeDue({ opened_at: now, urgency }, planned, organisation.escalation),
    ...dueTimes({ ...NOTHING_YET, opened_at: now, urgency }, organisation),
  }
}

const NOTHING_YET = { reopened_at: null, touched_at: null, touch_due_at: null, resolve_due_at: null }
