import { type IncidentType, type Urgency, urgencyOf } from '../../dialogs/incident-type.ts'
import { asksForDevice } from '../../dialogs/registered-device.ts'
import type { Report } from '../../dialogs/report/questions.ts'
import { withDays } from '../../dialogs/report/when-words.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { NewJob } from '../queue/queue.ts'
import { addDuration } from '../time/duration.ts'
import { sending } from './add-deliveries.ts'
import { isToLeader } from './alerts.ts'
import { newDelivery } from './deliveries-table.ts'
import { dueTimes, watchingTouch } from './due.ts'
import type { NewTicket } from './new-ticket-table.ts'
import { affectedBy, mayExposePersonalData, type PlannedDelivery, planDeliveries } from './plan-deliveries.ts'
import { afterQuietTime } from './quiet-time.ts'
import { toWebhooks } from './tell-webhooks.ts'

/** The reporter, the first ticket of the same report, and further deliveries to the reporter. */
export type Filing = { reporterId: string; filedWith: string | null; besides: PlannedDelivery[]; now: Date }

export type PlannedTicket = Omit<NewTicket, 'card'> & { jobs: NewJob[] }

/** Plans a report's ticket: row, facts, deliveries and jobs, all with its id as key. */
export function planTicket(
  report: Report,
  type: IncidentType,
  filing: Filing,
  organisation: Organisation,
): PlannedTicket {
  const { reporterId, besides, now } = filing
  const planned = [...planDeliveries(report, type, reporterId, organisation), ...toWebhooks(organisation)]
  const row = newRow(report, type, filing, planned.some(isToLeader), organisation)
  const deliveries = [...planned, ...besides].map((one) => newDelivery(row.id, one, now))
  return {
    row,
    facts: withDays(report.answers, type.fields, now),
    deliveries,
    jobs: [
      ...deliveries.map((one) => sending(one, row, one.due_at)),
      ...watchingTouch(row, now),
      ...lookingUp(row, type),
    ],
  }
}

function lookingUp(
  { id: ticketId, reporter_id, affected_id }: NewTicket['row'],
  type: IncidentType,
): NewJob[] {
  const jobs: NewJob[] = []
  if (type.decision?.outstanding) jobs.push({ name: 'hand-back', job: { ticketId } })
  if (affected_id) jobs.push({ name: 'fetch-profile', job: { personId: affected_id } })
  // Again, so that agents see from the last contact whether the device is still in use.
  if (asksForDevice(type)) jobs.push({ name: 'fetch-devices', job: { personId: affected_id ?? reporter_id } })
  return jobs
}

function newRow(
  { id, cause, answers }: Report,
  type: IncidentType,
  { reporterId, filedWith, now }: Filing,
  isAlerted: boolean,
  organisation: Organisation,
) {
  const urgency = urgencyOf(type, cause)
  return {
    id,
    type: type.id,
    cause,
    urgency,
    status: 'new' as const,
    personal_data: mayExposePersonalData(answers, type),
    reporter_id: reporterId,
    affected_id: affectedBy({ answers }, reporterId),
    filed_with: filedWith,
    opened_at: now,
    acknowledge_due_at: isAlerted ? acknowledgeDue(now, urgency, organisation) : null,
    ...dueTimes({ ...NOTHING_YET, opened_at: now, urgency }, organisation),
  }
}

const NOTHING_YET = { reopened_at: null, touched_at: null, touch_due_at: null, resolve_due_at: null }

/** Returns the deadline for acknowledgement: when the next level would be told, by the times at opening. */
function acknowledgeDue(opened: Date, urgency: Urgency, { escalation, holidays }: Organisation): Date {
  const { nextLevelAfter, quiet } = escalation
  const due = addDuration(opened, nextLevelAfter)
  return urgency === 'urgent' ? due : afterQuietTime(due, quiet, holidays)
}
