import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import { Problem } from '../http/answer.ts'
import { entraId } from '../remote/entra-id.ts'
import type { Config } from '../settings/config.ts'

export class NotSignedIn extends Problem {
  constructor() {
    super(401, { title: 'Not signed in.', headers: { 'www-authenticate': 'Bearer' } })
  }
}

/** The Entra id of who is signed in. Throws `NotSignedIn`, or `Problem` 503 when Entra's keys cannot be had. */
export type VerifyTabToken = (authorization: string | undefined) => Promise<string>

type Registration = { appId: string; tenantId: string }

/** Without an identity, in local mode, `Bearer local:<Entra object id>` names the person, and nothing else does. */
export function verifyTabToken({
  identity,
  authorityHost,
}: Pick<Config, 'authorityHost'> & { identity: Registration | null }): VerifyTabToken {
  return identity ? entraToken(identity, authorityHost) : localToken
}

async function localToken(authorization: string | undefined): Promise<string> {
  const personId = entraId().safeParse(/^Bearer local:(.+)$/.exec(authorization ?? '')?.[1]).data
  if (!personId) throw new NotSignedIn()
  return personId
}

/** A version 2 token for the tab (learn: tab single sign-on; the audience is the bare client id). */
function entraToken({ appId, tenantId }: Registration, authorityHost: string): VerifyTabToken {
  const keys = createRemoteJWKSet(new URL(`${authorityHost}/${tenantId}/discovery/v2.0/keys`), {
    timeoutDuration: 5_000,
  })
  const expected = {
    issuer: `${authorityHost}/${tenantId}/v2.0`,
    algorithms: ['RS256'],
    requiredClaims: ['exp'],
    clockTolerance: 60,
  }
  return async (authorization) => {
    const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1]
    if (!token) throw new NotSignedIn()
    const { payload } = await jwtVerify(token, keys, expected).catch((error: unknown) => {
      throw isOutage(error) ? new Problem(503) : new NotSignedIn()
    })
    const claims = tabClaims.safeParse(payload)
    if (!claims.success) throw new NotSignedIn()
    const { aud, tid, oid } = claims.data
    if (aud !== appId || tid !== tenantId) throw new NotSignedIn()
    return oid
  }
}

const tabClaims = z.object({
  aud: entraId(),
  tid: entraId(),
  oid: entraId(),
  scp: z.string().refine((scopes) => scopes.split(' ').includes('access_as_user')),
})

/** Whether it is the keys that are missing rather than the token that is bad. */
function isOutage(error: unknown): boolean {
  return !(error instanceof errors.JOSEError) || ['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC'].includes(error.code)
}
