import type { Needs as ActionsNeeds } from '../actions/needs.ts'
import type { AskAuditRole, AskMembership } from '../directory/membership.ts'
import type { Needs as DirectoryNeeds } from '../directory/needs.ts'

export type Needs = ActionsNeeds &
  DirectoryNeeds & {
    membership: AskMembership
    auditRole: AskAuditRole
  }

export type Reads = Pick<Needs, 'db' | 'clock'>
