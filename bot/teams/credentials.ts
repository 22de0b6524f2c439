import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder'
import type { Logger } from 'pino'
import { appCredential, type Door } from '../directory/graph-credential.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { within } from '../remote/time-limit.ts'
import type { Identity } from '../settings/config.ts'

type CredentialsFactory = NonNullable<
  ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]
>

/** Returns the factory by which the SDK checks tokens. Its own accepts everybody if the app id is empty. */
export function credentialsOf({ appId: ours }: Identity): CredentialsFactory {
  return {
    isValidAppId: async (appId) => appId === ours,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => {
      throw new Error('what Straks says to Teams, connector.ts signs')
    },
  }
}

export type SigningIn = {
  /** Returns the headers that authenticate us to Teams; none in local mode. */
  signIn: () => Promise<Record<string, string>>
  /** Called when Teams has refused them. */
  forgetToken: () => void
}

const SIGN_IN_MS = 5_000

/** Replaces the SDK's own, which has no time limit and checks other addresses with Microsoft. */
export function signInAs(
  identity: Identity | null,
  botFramework: Record<string, string>,
  log: Logger,
): SigningIn {
  if (!identity) return { signIn: async () => ({}), forgetToken: () => undefined }
  const { audience, loginUrl } = cloudOf(botFramework)
  const { getToken, forgetToken } = appCredential(identity, doorTo(loginUrl, identity), log)
  const signIn = async () => {
    const call = getToken(`${audience}/.default`)
    const token = (await within(SIGN_IN_MS, call).catch(notSignedIn)) ?? notSignedIn()
    return { authorization: `Bearer ${token.token}` }
  }
  return { signIn, forgetToken }
}

/** Returns the cloud in the SDK's settings, else Microsoft's public one or ChannelService's government. */
function cloudOf(botFramework: Record<string, string>): { audience: string; loginUrl: string } {
  const { ChannelService, ToChannelFromBotOAuthScope, ToChannelFromBotLoginUrl } = botFramework
  const cloud = ChannelService ? government : world
  return {
    audience: ToChannelFromBotOAuthScope || cloud.audience,
    loginUrl: ToChannelFromBotLoginUrl || cloud.loginUrl,
  }
}

const world = {
  audience: 'https://api.botframework.com',
  loginUrl: 'https://login.microsoftonline.com/botframework.com',
}
const government = {
  audience: 'https://api.botframework.us',
  loginUrl: 'https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us',
}

function doorTo(loginUrl: string, { appType, tenantId }: Identity): Door {
  const { origin, hostname, pathname } = new URL(loginUrl)
  // Microsoft's own login addresses name the tenant of all multi-tenant bots.
  const ownTenant = appType === 'SingleTenant' && hostname.startsWith('login.microsoftonline.')
  return {
    tenantId: ownTenant ? tenantId : (pathname.split('/')[1] ?? tenantId),
    authorityHost: origin,
    disableInstanceDiscovery: true,
    retryOptions: { maxRetries: 1 },
  }
}

/** Throws before anything was sent. The reason is OAuth's or MSAL's, for example `invalid_client`. */
function notSignedIn(error?: unknown): never {
  const [reason] = /^[\w-]+(?=:)/.exec(error instanceof Error ? error.message : '') ?? ['no-token']
  throw new DeliveryFailure('later', 'own-fault', `teams sign-in ${reason}`)
}
