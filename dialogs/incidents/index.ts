import type { IncidentType } from '../incident-type.ts'
import { buypassCard } from './buypass-card.ts'
import { equipmentDamaged } from './equipment-damaged.ts'
import { equipmentLost } from './equipment-lost.ts'
import { nhnCredentials } from './nhn-credentials.ts'
import { offboarding } from './offboarding.ts'
import { systemPassword } from './system-password.ts'

/** All incident types. Menu, forms, routing, mails and the tab follow this list, in this order. */
export const incidentTypes: IncidentType[] = [
  buypassCard,
  nhnCredentials,
  equipmentLost,
  systemPassword,
  equipmentDamaged,
  offboarding,
]
