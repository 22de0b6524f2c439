import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { Problem } from '../http/answer.ts'
import { isLoopbackUrl } from '../remote/loopback.ts'
import { TimeUp, within } from '../remote/time-limit.ts'
import type { Identity } from '../settings/config.ts'
import { tenantsOf } from './activity.ts'
import { credentialsOf } from './credentials.ts'

const KEYS_MS = 5_000

/** The service URL a token is valid for, and our tenant; null in local mode, which has no tokens. */
type Admission = { serviceUrl: string; tenantId: string } | null

/** Only tokens for this bot and one service URL. Throws `Problem`: 401 bad token, 503 keys unavailable. */
export function verifyTeamsToken(
  identity: Identity | null,
  botFramework: Record<string, string>,
): (authorization: string | undefined) => Promise<Admission> {
  if (!identity) return async () => null
  const { appId, tenantId } = identity
  const settings = { ...botFramework, MicrosoftAppId: appId }
  const authentication = new ConfigurationBotFrameworkAuthentication(settings, credentialsOf(identity))
  return async (authorization = '') => {
    // The SDK checks a stream like an activity, except for the service URL, which is unknown before the body
    // is read. As msteams, because other channels have weaker rules.
    const call = authentication.authenticateStreamingRequest(authorization, 'msteams')
    const { claimsIdentity } = await within(KEYS_MS, call).catch((error: unknown) => {
      throw new Problem(isOutage(error) ? 503 : 401)
    })
    // The SDK also accepts tokens of the emulator and of other bots, which have no service URL.
    const serviceUrl = claimsIdentity.getClaimValue('serviceurl')
    if (!serviceUrl) throw new Problem(401)
    return { serviceUrl, tenantId }
  }
}

/** Throws `Problem`: 401 if the token is for another service URL, 403 for another tenant or channel. */
export function admit(activity: Activity, admission: Admission): void {
  if (admission && admission.serviceUrl !== activity.serviceUrl) throw new Problem(401)
  const why = whyNotForUs(activity, admission)
  if (why) throw new Problem(403, { title: why })
}

function whyNotForUs(activity: Activity, admission: Admission): string | undefined {
  if (activity.channelId !== 'msteams') return 'Straks is for Microsoft Teams.'
  // Every tenant of the stand-in is ours.
  if (!admission) {
    return isLoopbackUrl(activity.serviceUrl) ? undefined : 'The serviceUrl is not on this machine.'
  }
  const tenants = tenantsOf(activity)
  const isOurs = tenants.length > 0 && tenants.every((tenant) => tenant === admission.tenantId)
  return isOurs ? undefined : 'Straks is not for this tenant.'
}

function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof TimeUp || error.name === 'FetchError') return true
  return 'statusCode' in error && error.statusCode === 500
}
