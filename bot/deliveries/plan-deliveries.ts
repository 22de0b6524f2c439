import type { Report } from '../../dialogs/draft.ts'
import type { IncidentType } from '../../dialogs/incident-type.ts'
import type { Organisation } from '../organisation.ts'
import type { Channel, RecipientKind } from '../store/schema.ts'

export type PlannedDelivery = { kind: RecipientKind; recipientId: string | null; channel: Channel }

/**
 * Who must hear of a report, and nobody else (product: what may be reported, and who must hear).
 * Who the leader is, is found when the delivery is attempted: a missing leader never delays a report.
 */
export function planDeliveries(report: Report, type: IncidentType, organisation: Organisation): PlannedDelivery[] {
  const desks = type.desks.map((id): PlannedDelivery => ({ kind: 'desk', recipientId: id, channel: 'email' }))
  const leader: PlannedDelivery[] =
    type.leader === 'none' ? [] : [{ kind: 'leader', recipientId: null, channel: 'teams' }]
  return [...desks, ...leader, ...privacyOfficer(report, type, organisation)]
}

/** Whether personal data may be in the wrong hands, as far as the reporter knows. */
export function mayExposePersonalData(report: Report, type: IncidentType): boolean {
  return type.fields.some(({ name, personalDataWhen }) => personalDataWhen?.includes(report.answers[name] ?? ''))
}

function privacyOfficer(report: Report, type: IncidentType, organisation: Organisation): PlannedDelivery[] {
  if (!organisation.privacyOfficer || !mayExposePersonalData(report, type)) return []
  return [{ kind: 'privacy-officer', recipientId: 'privacy-officer', channel: 'email' }]
}
