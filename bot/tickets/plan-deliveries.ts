import { type IncidentType, passesLeaderBy } from '../../dialogs/incident-type.ts'
import type { Report } from '../../dialogs/report/questions.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { DeliveryRow, Occasion } from '../store/schema.ts'

/** A recipient, and the columns that differ from the default: a report, at once. */
export type PlannedDelivery = Pick<DeliveryRow, 'recipient_kind' | 'recipient_id' | 'channel'> &
  Partial<Pick<DeliveryRow, 'occasion' | 'about' | 'named_by'>> & { due_at?: Date }

/** To nobody else (product). The leader is found at the attempt: a missing one never delays a report. */
export function planDeliveries(
  report: Report,
  type: IncidentType,
  reporterId: string,
  organisation: Organisation,
): PlannedDelivery[] {
  return [
    ...toDesks(type),
    ...toLeader(report, type),
    ...toAffected(report, reporterId),
    ...(mayExposePersonalData(report.answers, type) ? toPrivacyOfficer(organisation) : []),
  ]
}

/** Tells whether personal data may be in the wrong hands, as far as the reporter knows. */
export function mayExposePersonalData(answers: Record<string, string>, { fields }: IncidentType): boolean {
  return fields.some(({ name, personalDataWhen }) => personalDataWhen?.includes(answers[name] ?? ''))
}

/** Returns the affected person if somebody else reports. */
export function affectedBy({ answers }: Pick<Report, 'answers'>, reporterId: string): string | null {
  const affected = answers['affected']
  return affected && affected !== reporterId ? affected : null
}

export function toDesks({ desks }: IncidentType): PlannedDelivery[] {
  return desks.map((id) => ({ recipient_kind: 'desk', recipient_id: id, channel: 'email' }))
}

export function toPrivacyOfficer({ privacyOfficer }: Organisation): PlannedDelivery[] {
  return privacyOfficer
    ? [{ recipient_kind: 'privacy-officer', recipient_id: 'privacy-officer', channel: 'email' }]
    : []
}

export function toDuty(
  { duty }: Organisation,
  channel: 'email' | 'teams',
  occasion: Occasion = 'report',
): PlannedDelivery[] {
  return duty ? [{ recipient_kind: 'duty', recipient_id: null, channel, occasion }] : []
}

/** To the level above the leaders alerted so far. */
export const toNextLevel: PlannedDelivery = {
  recipient_kind: 'next-level',
  recipient_id: null,
  channel: 'teams',
}

export function toAgent(recipient_id: string, occasion: Occasion): PlannedDelivery {
  return { recipient_kind: 'agent', recipient_id, channel: 'teams', occasion }
}

function toLeader(report: Report, type: IncidentType): PlannedDelivery[] {
  if (type.leader === 'none') return []
  const recipient_kind = passesLeaderBy(report, type) ? 'next-level' : 'leader'
  return [{ recipient_kind, recipient_id: null, channel: 'teams' }]
}

function toAffected(report: Report, reporterId: string): PlannedDelivery[] {
  const affected = affectedBy(report, reporterId)
  return affected ? [{ recipient_kind: 'affected', recipient_id: affected, channel: 'teams' }] : []
}
