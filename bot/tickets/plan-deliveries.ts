import { type IncidentType, passesLeaderBy } from '../../dialogs/incident-type.ts'
import type { Report } from '../../dialogs/report/questions.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { Channel, Occasion, RecipientKind } from '../store/schema.ts'

export type PlannedDelivery = {
  kind: RecipientKind
  recipientId: string | null
  channel: Channel
  /** `report` when not given. */
  occasion?: Occasion
  /** At once when not given. */
  dueAt?: Date
  /** What news is about; see the row. */
  about?: string
  /** The employee who named the recipient. */
  namedBy?: string | null
}

/**
 * Who must hear of a report, and nobody else (product: what may be reported, and who must hear).
 * Who the leader is, is found when the delivery is attempted: a missing leader never delays a report.
 */
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

/** Whether personal data may be in the wrong hands, as far as the reporter knows. */
export function mayExposePersonalData(answers: Record<string, string>, { fields }: IncidentType): boolean {
  return fields.some(({ name, personalDataWhen }) => personalDataWhen?.includes(answers[name] ?? ''))
}

/** The person it happened to, when somebody else reports it. */
export function affectedBy({ answers }: Pick<Report, 'answers'>, reporterId: string): string | null {
  const affected = answers['affected']
  return affected && affected !== reporterId ? affected : null
}

export function toDesks({ desks }: IncidentType): PlannedDelivery[] {
  return desks.map((id) => ({ kind: 'desk', recipientId: id, channel: 'email' }))
}

export function toPrivacyOfficer({ privacyOfficer }: Organisation): PlannedDelivery[] {
  return privacyOfficer ? [{ kind: 'privacy-officer', recipientId: 'privacy-officer', channel: 'email' }] : []
}

/** To whoever is above the leaders who were alerted. */
export const toNextLevel: PlannedDelivery = { kind: 'next-level', recipientId: null, channel: 'teams' }

export function toAgent(recipientId: string, occasion: Occasion): PlannedDelivery {
  return { kind: 'agent', recipientId, channel: 'teams', occasion }
}

function toLeader(report: Report, type: IncidentType): PlannedDelivery[] {
  if (type.leader === 'none') return []
  const kind = passesLeaderBy(report, type) ? 'next-level' : 'leader'
  return [{ kind, recipientId: null, channel: 'teams' }]
}

function toAffected(report: Report, reporterId: string): PlannedDelivery[] {
  const affected = affectedBy(report, reporterId)
  return affected ? [{ kind: 'affected', recipientId: affected, channel: 'teams' }] : []
}
