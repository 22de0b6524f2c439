import type { Organisation } from '../../bot/organisation/organisation.ts'
import { auditGroupId, helpDeskGroupId } from '../../local/municipality.ts'

/** Mikkel Ruud has it. */
export const withAuditRole: Pick<Organisation, 'helpDesk'> = {
  helpDesk: { groupId: helpDeskGroupId, auditGroupId },
}
