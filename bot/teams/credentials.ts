import { ClientSecretCredential, ManagedIdentityCredential, type TokenCredential } from '@azure/identity'
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Identity } from '../config.ts'
import { DeliveryFailure } from '../deliveries/delivery-failure.ts'
import { within } from './time-limit.ts'

type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>
type Credentials = Awaited<ReturnType<CredentialsFactory['createCredentials']>>

const SIGN_IN_MS = 5_000

/**
 * Who the bot is towards Teams. In place of the SDK's own, which has no time limit, asks login.microsoftonline.com
 * about every other login address, and lets everybody in when the app id is empty: here only an identity that is
 * null, as in local mode, switches signing in off.
 */
export function credentialsOf(identity: Identity | null): CredentialsFactory {
  let credential: TokenCredential | undefined
  return {
    isValidAppId: async (appId) => appId === identity?.appId,
    isAuthenticationDisabled: async () => identity === null,
    createCredentials: async (_appId, audience = '', loginUrl = '') => {
      if (!identity) return { signRequest: async (request) => request }
      credential ??= credentialFor(identity, loginUrl)
      return signingCredentials(credential, audience)
    },
  }
}

function credentialFor(
  { appType, appId, appPassword, tenantId }: Identity,
  loginUrl: string,
): TokenCredential {
  if (appType === 'UserAssignedMSI') return new ManagedIdentityCredential({ clientId: appId })
  const { origin, hostname, pathname } = new URL(loginUrl)
  // Microsoft's own login addresses name the tenant of all multi-tenant bots.
  const ownTenant = appType === 'SingleTenant' && hostname.startsWith('login.microsoftonline.')
  const tenant = ownTenant ? tenantId : (pathname.split('/')[1] ?? tenantId)
  return new ClientSecretCredential(tenant, appId, appPassword ?? '', {
    authorityHost: origin,
    disableInstanceDiscovery: true,
    retryOptions: { maxRetries: 1 },
  })
}

function signingCredentials(credential: TokenCredential, audience: string): Credentials {
  return {
    signRequest: async (request) => {
      const token = await within(SIGN_IN_MS, credential.getToken(`${audience}/.default`)).catch(notSignedIn)
      if (!token) return notSignedIn()
      request.headers.set('authorization', `Bearer ${token.token}`)
      return request
    },
  }
}

/** Nothing has been sent yet. The reason is OAuth's or MSAL's, for example `invalid_client`. */
function notSignedIn(error?: unknown): never {
  const [reason] = /^[\w-]+(?=:)/.exec(error instanceof Error ? error.message : '') ?? ['no-token']
  throw new DeliveryFailure('later', `teams sign-in ${reason}`)
}
