import type { IncidentType } from '../../dialogs/incident-type.ts'
import type { Organisation } from './organisation.ts'

/** The incident types as this organisation wants them. */
export function applyOverrides(types: IncidentType[], organisation: Organisation): IncidentType[] {
  // The same array: what is known of their words is kept by it.
  if (Object.keys(organisation.incidentTypes).length === 0) return types
  return types.map((type) => {
    const override = organisation.incidentTypes[type.id] ?? {}
    return {
      ...type,
      desks: override.desks ?? type.desks,
      leader: override.leader ?? type.leader,
      causes: type.causes.map((cause) => ({
        ...cause,
        urgency: override.urgency?.[cause.id] ?? cause.urgency,
      })),
    }
  })
}
