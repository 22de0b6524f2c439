import { createRemoteJWKSet, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import { Problem } from '../http/answer.ts'
import { entraId } from '../remote/entra-id.ts'
import type { Config } from '../settings/config.ts'

export class NotSignedIn extends Problem {
  constructor() {
    super(401, { title: 'Not signed in.' })
  }
}

/** Returns the signed-in person's Entra id. Throws `NotSignedIn`, or `Problem` 503 without Entra's keys. */
export type VerifyTabToken = (authorization: string | undefined) => Promise<string>

type Registration = { appId: string; tenantId: string }

/** In local mode, without an identity, only `Bearer local:<Entra object id>` names the person. */
export function verifyTabToken({
  identity,
  authorityHost,
}: Pick<Config, 'authorityHost'> & { identity: Registration | null }): VerifyTabToken {
  return identity ? entraToken(identity, authorityHost) : localToken
}

async function localToken(authorization: string | undefined): Promise<string> {
  const personId = entraId().safeParse(/^Bearer +local:(.+)$/i.exec(authorization ?? '')?.[1]).data
  if (!personId) throw new NotSignedIn()
  return personId
}

/** Verifies a version 2 token for the tab (learn: tab single sign-on; the audience is the bare client id). */
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
    const token = /^Bearer +([\w.-]+)$/i.exec(authorization ?? '')?.[1]
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

/** Tells whether the keys are unavailable, rather than the token bad. */
function isOutage(error: unknown): boolean {
  return !(error instanceof errors.JOSEError) || ['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC'].includes(error.code)
}
