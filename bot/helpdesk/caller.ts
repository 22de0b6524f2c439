import type { Request } from 'restify'
import type { AskAuditRole, AskMembership, Membership } from '../directory/membership.ts'
import { Problem } from '../http/problem.ts'
import type { VerifyTabToken } from './tab-token.ts'

/** The caller: an agent of the help desk, or somebody who sees their own tickets only. */
export type Caller = Membership & { personId: string }

/** Throws `Problem`: 401 not signed in, 503 when that cannot be told. */
export type IdentifyCaller = (request: Request) => Promise<Caller>

export function identifyCaller(verify: VerifyTabToken, membership: AskMembership): IdentifyCaller {
  return async ({ headers }) => {
    const { personId } = await verify(headers.authorization)
    return { personId, ...(await membership(personId)) }
  }
}

/** Throws `Problem` 403 for who is no agent, or has not got the audit role. */
export async function auditorsOnly(caller: Caller, auditRole: AskAuditRole): Promise<Caller> {
  agentsOnly(caller)
  if (!(await auditRole(caller.personId))) throw new Problem(403, { title: 'For the audit role only.' })
  return caller
}

/** Throws `Problem` 403 for who is no agent. */
export function agentsOnly(caller: Caller): Caller {
  if (!caller.isAgent) throw new Problem(403, { title: 'For the help desk only.' })
  return caller
}
