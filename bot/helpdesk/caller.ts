import type { Request, Response } from 'restify'
import { languageOf } from '../../dialogs/language.ts'
import type { AskAuditRole, AskMembership, Membership } from '../directory/membership.ts'
import { loadPerson } from '../directory/people-table.ts'
import { acceptedLanguage } from '../http/accepted-language.ts'
import { type Answer, Problem } from '../http/answer.ts'
import type { Route } from '../http/server.ts'
import { forReader, type Reader, type Needs as ShowNeeds } from '../show/needs.ts'
import type { Db } from '../store/schema.ts'
import type { VerifyTabToken } from './tab-token.ts'

/** The caller: an agent, or a person who sees only their own tickets. */
export type Caller = Membership & { personId: string }

/** Throws `Problem`: 401 not signed in, 503 when that cannot be checked. */
export type IdentifyCaller = (request: Request) => Promise<Caller>

export function identifyCaller(verify: VerifyTabToken, membership: AskMembership): IdentifyCaller {
  return async ({ headers }) => {
    const personId = await verify(headers.authorization)
    return { personId, ...(await membership(personId)) }
  }
}

/** Returns the answer; undefined if it writes the response itself. */
type Tell = (caller: Caller, request: Request, response: Response) => Promise<Answer | undefined>

/** Makes routes of the API that read nothing of a request before the caller is identified and admitted. */
export function routesFor(identify: IdentifyCaller, admit: (caller: Caller) => Caller | Promise<Caller>) {
  return (method: Route['method'], path: string, tell: Tell): Route => ({
    method,
    path,
    handle: async (request, response) => tell(await admit(await identify(request)), request, response),
  })
}

export function anybody(caller: Caller): Caller {
  return caller
}

/** Throws `Problem` 403 unless the caller is an agent with the audit role. */
export async function auditorsOnly(caller: Caller, auditRole: AskAuditRole): Promise<Caller> {
  agentsOnly(caller)
  if (!(await auditRole(caller.personId))) throw new Problem(403, { title: 'For the audit role only.' })
  return caller
}

/** Throws `Problem` 403 unless the caller is an agent. */
export function agentsOnly(caller: Caller): Caller {
  if (!caller.isAgent) throw new Problem(403, { title: 'For the help desk only.' })
  return caller
}

/** Returns the caller as a reader, in the chosen language, or else the tab's (`Accept-Language`). */
export async function asReader(
  { personId }: Caller,
  { headers }: Request,
  context: ShowNeeds & { db: Db },
): Promise<Reader> {
  const person = await loadPerson(context.db, personId)
  const { languages } = context.organisation
  const signs = {
    chosen: person?.language_chosen ?? null,
    teams: acceptedLanguage(headers['accept-language'] ?? '', languages) ?? person?.language_teams ?? null,
    written: person?.language_written ?? null,
  }
  return forReader(context, languageOf(signs, languages))
}
