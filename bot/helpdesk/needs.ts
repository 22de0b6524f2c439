import type { Needs as ActionsNeeds } from '../actions/needs.ts'
import type { AskAuditRole, AskMembership } from '../directory/membership.ts'

/** The parts that this room works with; put together in straks.ts. */
export type Needs = ActionsNeeds & {
  membership: AskMembership
  auditRole: AskAuditRole
}
