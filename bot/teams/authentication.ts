import type { Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import { Problem } from '../http/problem.ts'
import { isLoopbackUrl } from '../loopback.ts'
import { tenantsOf } from './activity.ts'
import { TimeUp, within } from './time-limit.ts'

const KEYS_MS = 5_000

/**
 * Lets an activity in that comes from Teams and is for us: its token is Bot Framework's, meant for this bot and for
 * the service URL that it names; its tenant is ours. Throws `Problem`: 401 for a token that is not good, 403 for a
 * genuine activity of another tenant or channel, 503 when the keys to check the token with cannot be had.
 * @param tenantId null in local mode, where there are no tokens and every tenant of the stand-in is ours
 */
export async function admit(
  authentication: ConfigurationBotFrameworkAuthentication,
  activity: Activity,
  authorization: string,
  tenantId: string | null,
): Promise<void> {
  // As msteams, whatever it calls itself: other channels have other, weaker rules in the SDK.
  const call = authentication.authenticateRequest({ ...activity, channelId: 'msteams' }, authorization)
  const authenticated = await within(KEYS_MS, call).catch((error: unknown) => {
    throw new Problem(isOutage(error) ? 503 : 401)
  })
  // The SDK also takes tokens of the emulator and of other bots, which are bound to no service URL.
  const serviceUrl = authenticated.claimsIdentity.getClaimValue('serviceurl')
  if (tenantId !== null && serviceUrl !== activity.serviceUrl) throw new Problem(401)
  const why = whyNotForUs(activity, tenantId)
  if (why) throw new Problem(403, { title: why })
}

function whyNotForUs(activity: Activity, tenantId: string | null): string | undefined {
  if (activity.channelId !== 'msteams') return 'Straks is for Microsoft Teams.'
  if (tenantId === null) {
    return isLoopbackUrl(activity.serviceUrl) ? undefined : 'The serviceUrl is not on this machine.'
  }
  const tenants = tenantsOf(activity)
  const isOurs = tenants.length > 0 && tenants.every((tenant) => tenant === tenantId)
  return isOurs ? undefined : 'Straks is not for this tenant.'
}

function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof TimeUp || error.name === 'FetchError') return true
  return 'statusCode' in error && error.statusCode === 500
}
