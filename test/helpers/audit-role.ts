import type { Organisation } from '../../bot/organisation/organisation.ts'
import { auditGroupId, helpDeskGroupId } from '../../local/municipality.ts'

/** An organisation with an audit role; Mikkel Ruud has it. */
export const withAuditRole: Pick<Organisation, 'helpDesk'> = {
  helpDesk: { groupId: helpDeskGroupId, auditGroupId, within: null, onDuty: null },
}
