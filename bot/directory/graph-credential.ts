import { Readable } from 'node:stream'
import type { ClientSecretCredentialOptions, TokenCredential } from '@azure/identity'
import type { Logger } from 'pino'
import { textOf } from '../remote/exchange.ts'
import { within } from '../remote/time-limit.ts'
import type { Identity } from '../settings/config.ts'
import type { ProofFile } from '../settings/proof-file.ts'
import { renewedCredential } from './renewed-credential.ts'

export type Credential = TokenCredential & {
  /**
   * Called when the last token was refused: the next is a new one. Microsoft's library would give the same
   * until it expires, by a clock here that may have been set back.
   */
  forgetToken?: () => void
}

/** The same identity as for Bot Framework. @param authorityHost Entra's base address */
export function graphCredential(
  identity: Identity,
  authorityHost: string,
  log: Logger,
  onNotSignedIn?: () => void,
): Credential {
  const door = {
    tenantId: identity.tenantId,
    authorityHost,
    // Discovery asks login.microsoft.com about the authority; it knows only Microsoft's clouds.
    disableInstanceDiscovery: !microsoftClouds.has(new URL(authorityHost).hostname),
  }
  const credential = appCredential(identity, door, log)
  return { ...credential, getToken: noting((...asked) => credential.getToken(...asked), onNotSignedIn) }
}

/** @param onNotSignedIn called whenever Entra refuses us */
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

export type Door = { tenantId: string } & Pick<
  ClientSecretCredentialOptions,
  'authorityHost' | 'disableInstanceDiscovery' | 'retryOptions'
>

/** Microsoft's library has no limits: while Entra hangs, every request would leave a connection open. */
const LIMITED: Required<Pick<ClientSecretCredentialOptions, 'additionalPolicies'>> = {
  additionalPolicies: [
    {
      position: 'perRetry',
      policy: {
        name: 'limited',
        async sendRequest(request, next) {
          request.requestOverrides = { signal: AbortSignal.timeout(ASKED_FOR_MS) }
          request.streamResponseStatusCodes = new Set([Infinity])
          const { readableStreamBody: body, ...answer } = await next(request)
          return body instanceof Readable ? { ...answer, bodyAsText: await textOf(body) } : answer
        },
      },
    },
  ],
}

/** Returns the app's own credential: a managed identity, or a password or certificate. */
export function appCredential(identity: Identity, door: Door, log: Logger): Required<Credential> {
  const { proofFile, appId } = identity
  let refused = 0
  const anew = (make: () => Promise<TokenCredential>): TokenCredential => {
    let made: { credential: Promise<TokenCredential>; after: number } | undefined
    return {
      async getToken(...asked) {
        if (made?.after !== refused) made = { credential: make(), after: refused }
        return (await made.credential).getToken(...asked)
      },
    }
  }
  const proved = async (proof: string, kind: ProofFile['kind']) =>
    anew(() => proving(appId, { kind, proof }, door))
  const credential = proofFile
    ? renewedCredential(proofFile, (proof) => proved(proof, proofFile.kind), log)
    : anew(() => fixedCredential(identity, door))
  return { ...askedTogether(credential), forgetToken: () => void refused++ }
}

/** Longer than any caller waits. */
const ASKED_FOR_MS = 30_000

/** MSAL caches a token only after it has come. A request without an answer is replaced after a while. */
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
  // Not LIMITED: the library puts its own policies in their place, and asks the machine's own platform, not Entra.
  return new ManagedIdentityCredential({ clientId: appId })
}

/** Imports the library only here, since local mode does not need it. */
async function proving(
  appId: string,
  { kind, proof }: { kind: 'password' | 'certificate'; proof: string },
  { tenantId, ...door }: Door,
): Promise<TokenCredential> {
  const options = { ...door, ...LIMITED }
  const { ClientCertificateCredential, ClientSecretCredential } = await import('@azure/identity')
  return kind === 'certificate'
    ? new ClientCertificateCredential(tenantId, appId, { certificate: proof }, options)
    : new ClientSecretCredential(tenantId, appId, proof, options)
}
