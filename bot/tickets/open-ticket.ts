import { type IncidentType, urgencyOf } from '../../dialogs/incident-type.ts'
import { inOslo } from '../../dialogs/oslo-time.ts'
import { asksForDevice } from '../../dialogs/registered-device.ts'
import type { Report } from '../../dialogs/report/questions.ts'
import { withDays } from '../../dialogs/report/when-words.ts'
import type { NewJob } from '../queue/queue.ts'
import type { Db, TicketRow } from '../store/schema.ts'
import { acknowledgeDue } from './acknowledge-due.ts'
import { sending } from './add-deliveries.ts'
import { newDelivery } from './deliveries-table.ts'
import { dueTimes, watchTouch } from './due.ts'
import type { Needs } from './needs.ts'
import { affectedBy, mayExposePersonalData, type PlannedDelivery, planDeliveries } from './plan-deliveries.ts'
import { tellWebhooks } from './tell-webhooks.ts'
import { nextNumber } from './ticket-numbers-table.ts'
import { insertTicket } from './tickets-table.ts'

/**
 * Files a report: ticket, facts, history and deliveries, all in the caller's transaction.
 * Keyed by the report's id, so a report that arrives twice is one ticket.
 * @param filedWith the ticket that the same report opened first
 * @returns what is to be done then, in the same transaction: none when it is filed already
 */
export async function openTicket(
  trx: Db,
  report: Report,
  type: IncidentType,
  reporterId: string,
  filedWith: string | null,
  context: Pick<Needs, 'organisation' | 'queue' | 'clock' | 'log'>,
): Promise<NewJob[]> {
  const planned = planDeliveries(report, type, reporterId, context.organisation)
  const ticket = await newTicket(trx, report, type, { reporterId, filedWith, planned }, context)
  if (!ticket) return []
  const opened = { ticketId: report.id, at: ticket.opened_at, what: 'opened', by: reporterId }
  const facts = withDays(report.answers, type.fields, ticket.opened_at)
  const deliveries = planned.map((one) => newDelivery(report.id, one, ticket.opened_at))
  await insertTicket(trx, ticket, opened, facts, deliveries)
  await tellWebhooks(trx, ticket, 'opened', context)
  await watchTouch(trx, ticket, context)
  return [...deliveries.map((one) => sending(one, ticket)), ...lookingUp(ticket, type)]
}

/** What is to be found out about it. */
function lookingUp(
  { id: ticketId, reporter_id, affected_id }: Pick<TicketRow, 'id' | 'reporter_id' | 'affected_id'>,
  type: IncidentType,
): NewJob[] {
  const jobs: NewJob[] = []
  if (type.decision?.outstanding) jobs.push({ name: 'hand-back', job: { ticketId } })
  if (affected_id) jobs.push({ name: 'fetch-profile', job: { personId: affected_id } })
  // Once more: by its last contact an agent sees whether it is still in use.
  if (asksForDevice(type)) jobs.push({ name: 'fetch-devices', job: { personId: affected_id ?? reporter_id } })
  return jobs
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
  const given = await nextNumber(trx, id, inOslo(now).year, now)
  if (!given) return undefined
  const { number, skipped } = given
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
