import type { ClientSecretCredentialOptions, TokenCredential } from '@azure/identity'
import type { Logger } from 'pino'
import { within } from '../remote/time-limit.ts'
import type { Identity } from '../settings/config.ts'
import { renewedCredential } from './renewed-credential.ts'

/**
 * The bot's identity for Graph: the same identity as for Bot Framework.
 * @param authorityHost Entra's base
 */
export function graphCredential(
  identity: Identity,
  authorityHost: string,
  log: Logger,
  onNotSignedIn?: () => void,
): TokenCredential {
  const door = {
    tenantId: identity.tenantId,
    authorityHost,
    // The discovery asks login.microsoft.com whether the authority exists; it knows Microsoft's clouds only.
    disableInstanceDiscovery: !microsoftClouds.has(new URL(authorityHost).hostname),
  }
  const credential = appCredential(identity, door, log)
  return { getToken: noting((...asked) => credential.getToken(...asked), onNotSignedIn) }
}

/** @param onNotSignedIn hears whenever Entra does not let us in */
export function noting<Asked extends unknown[], Token>(
  signIn: (...asked: Asked) => Promise<Token>,
  onNotSignedIn?: () => void,
): (...asked: Asked) => Promise<Token> {
  return (...asked) =>
    signIn(...asked).catch((error: unknown) => {
      onNotSignedIn?.()
      throw error
    })
}

const microsoftClouds = new Set([
  'login.microsoftonline.com',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
  'login.chinacloudapi.cn',
])

/** Where Entra is asked, and how. */
export type Door = { tenantId: string } & Pick<
  ClientSecretCredentialOptions,
  'authorityHost' | 'disableInstanceDiscovery' | 'retryOptions'
>

/** The app's own identity: that of its machine, or what it proves with a password or a certificate. */
export function appCredential(identity: Identity, door: Door, log: Logger): TokenCredential {
  const { proofFile } = identity
  if (proofFile) {
    const { kind } = proofFile
    const proved = (proof: string) => proving(identity.appId, { kind, proof }, door)
    return askedTogether(renewedCredential(proofFile, proved, log))
  }
  let credential: Promise<TokenCredential> | undefined
  return askedTogether({
    async getToken(...asked) {
      credential ??= fixedCredential(identity, door)
      return (await credential).getToken(...asked)
    },
  })
}

/** Longer than anybody waits for it. */
const ASKED_FOR_MS = 30_000

/**
 * However many need a token at the same time, Entra is asked once: MSAL has it at hand only when it has come. One that
 * does not come is asked for anew after a while.
 */
function askedTogether(credential: TokenCredential): TokenCredential {
  const asking = new Map<string, ReturnType<TokenCredential['getToken']>>()
  return {
    getToken(scopes, options) {
      const scope = String(scopes)
      const underWay = asking.get(scope)
      if (underWay) return underWay
      const token = within(ASKED_FOR_MS, credential.getToken(scopes, options))
      asking.set(scope, token)
      const over = () => asking.delete(scope)
      token.then(over, over)
      return token
    },
  }
}

async function fixedCredential(identity: Identity, door: Door): Promise<TokenCredential> {
  const { appType, appId, appPassword } = identity
  if (appType !== 'UserAssignedMSI')
    return proving(appId, { kind: 'password', proof: appPassword ?? '' }, door)
  const { ManagedIdentityCredential } = await import('@azure/identity')
  return new ManagedIdentityCredential({ clientId: appId })
}

/** Loaded only here: local mode needs nothing of it. */
async function proving(
  appId: string,
  { kind, proof }: { kind: 'password' | 'certificate'; proof: string },
  { tenantId, ...options }: Door,
): Promise<TokenCredential> {
  const { ClientCertificateCredential, ClientSecretCredential } = await import('@azure/identity')
  return kind === 'certificate'
    ? new ClientCertificateCredential(tenantId, appId, { certificate: proof }, options)
    : new ClientSecretCredential(tenantId, appId, proof, options)
}
