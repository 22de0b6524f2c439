import { createHash, randomUUID, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import {
  type CryptoKey,
  createLocalJWKSet,
  decodeProtectedHeader,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from 'jose'
import { generate } from 'selfsigned'

export type Registration = { tenantId: string; appId: string; appPassword: string }

type Keys = Record<'ours' | 'unknown', { privateKey: CryptoKey; publicJwk: JWK }>

/** The name of the real issuer, whatever the other addresses are. */
export const botFrameworkIssuer = 'https://api.botframework.com'

/**
 * Microsoft's issuers on this machine, over https with their own certificate: Entra (client credential tokens
 * for Graph and Teams, and the keys of the tab's tokens) and Bot Framework (the keys of Teams' tokens).
 */
export class Issuer {
  /** Entra's base, for `AZURE_AUTHORITY_HOST`. */
  readonly url: string
  /** PEM. For this process use `trust()`; for another one, a file in NODE_EXTRA_CA_CERTS. */
  readonly certificate: string
  /** All requests for a token, oldest first. */
  readonly tokenRequests: { path: string; clientId: string; scope: string }[] = []
  /** The application permissions in tokens for Graph; undefined: the claim is missing. */
  roles: string[] | undefined
  password: string
  /** The certificates in the app's registration, as PEM; one must sign a request without a password. */
  certificates: string[] = []
  /** Lifetime of a token, in seconds. */
  lasting = 3_600
  /** Delay of every answer. */
  delayMs = 0
  /** Stands beside the token in an answer. */
  besides = ''
  readonly #registration: Registration
  readonly #keys: Keys
  readonly #server: Server

  static async start(registration: Registration): Promise<Issuer> {
    made ??= make()
    const { keys, certificate } = await made
    const server = createServer({ cert: certificate.cert, key: certificate.private }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new Issuer(registration, keys, certificate.cert, server)
  }

  private constructor(registration: Registration, keys: Keys, certificate: string, server: Server) {
    this.url = `https://localhost:${(server.address() as AddressInfo).port}`
    this.certificate = certificate
    this.#registration = registration
    this.password = registration.appPassword
    this.#keys = keys
    this.#server = server
    server.on('request', (request, response) => this.#answer(request, response))
  }

  /** Makes this process trust the issuer's certificate, besides the usual ones. */
  trust(): void {
    const trusted = getCACertificates()
    if (!trusted.includes(this.certificate)) setDefaultCACertificates([...trusted, this.certificate])
  }

  /** Bot Framework settings that make a bot trust only this issuer. */
  get botFramework(): Record<string, string> {
    return {
      ToBotFromChannelOpenIdMetadataUrl: `${this.url}/botframework/openidconfiguration`,
      ToBotFromChannelTokenIssuer: botFrameworkIssuer,
      ToChannelFromBotLoginUrl: `${this.url}/${this.#registration.tenantId}`,
      ToChannelFromBotOAuthScope: botFrameworkIssuer,
      OAuthUrl: this.url,
    }
  }

  /** Returns the claims of a valid token of Teams. */
  channelClaims(serviceUrl: string): JWTPayload {
    return { iss: botFrameworkIssuer, aud: this.#registration.appId, serviceurl: serviceUrl }
  }

  /** Returns the claims of a valid token of the tab. */
  tabClaims(personId: string): JWTPayload {
    const { appId, tenantId } = this.#registration
    return { iss: this.#entraIssuer, aud: appId, tid: tenantId, oid: personId, scp: 'access_as_user' }
  }

  /** Returns the claims as a signed token, valid for five minutes unless they say otherwise. */
  async sign(claims: JWTPayload, key: keyof Keys = 'ours'): Promise<string> {
    const { privateKey, publicJwk } = this.#keys[key]
    const now = Math.floor(Date.now() / 1000)
    return new SignJWT({ nbf: now - 5, exp: now + 300, ...claims })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: publicJwk.kid ?? '' })
      .sign(privateKey)
  }

  /** Tells whether this Authorization header has a token from Entra here, for that audience. */
  async accepts(authorization: string | undefined, audience: string): Promise<boolean> {
    const token = authorization?.replace(/^Bearer /, '') ?? ''
    const expected = { audience, issuer: this.#entraIssuer }
    return jwtVerify(token, createLocalJWKSet(this.publicKeys), expected).then(
      () => true,
      () => false,
    )
  }

  get publicKeys(): { keys: (JWK & { endorsements: string[] })[] } {
    return { keys: [{ ...this.#keys.ours.publicJwk, endorsements: ['msteams'] }] }
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    this.#server.closeAllConnections()
    await closed
  }

  get #entraIssuer(): string {
    return `${this.url}/${this.#registration.tenantId}/v2.0`
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split('?')[0] ?? ''
    const body =
      request.method === 'POST' ? await this.#giveToken(path, await text(request)) : this.#document(path)
    await pause(this.delayMs, undefined, { ref: false })
    response.writeHead(body ? 200 : 400, { 'content-type': 'application/json' })
    response.end(
      JSON.stringify(body ?? { error: 'invalid_client', error_description: 'AADSTS7000215: refused' }),
    )
  }

  /** Handles OAuth client credentials; undefined for an unregistered client. */
  async #giveToken(path: string, body: string): Promise<Record<string, unknown> | undefined> {
    const { tenantId, appId } = this.#registration
    const form = new URLSearchParams(body)
    const [clientId, scope] = [form.get('client_id') ?? '', form.get('scope') ?? '']
    this.tokenRequests.push({ path, clientId, scope })
    const isRegistered =
      clientId === appId && (form.get('client_secret') === this.password || (await this.#hasSigned(form)))
    if (path !== `/${tenantId}/oauth2/v2.0/token` || !isRegistered) return undefined
    const [audience = ''] = scope.split('/.default')
    const roles = audience.includes('graph') && this.roles ? { roles: this.roles } : {}
    const token = await this.sign({
      iss: this.#entraIssuer,
      aud: audience,
      appid: appId,
      tid: tenantId,
      ...roles,
    })
    return { token_type: 'Bearer', expires_in: this.lasting, access_token: token, besides: this.besides }
  }

  /** Tells whether a registered certificate signed the request, as Entra demands of a client assertion. */
  async #hasSigned(form: URLSearchParams): Promise<boolean> {
    const { tenantId, appId } = this.#registration
    const assertion = form.get('client_assertion')
    if (!assertion || form.get('client_assertion_type') !== ASSERTION_TYPE) return false
    const { 'x5t#S256': thumbprint } = decodeProtectedHeader(assertion)
    const certificate = this.certificates
      .map((pem) => new X509Certificate(pem))
      .find(({ raw }) => createHash('sha256').update(raw).digest('base64url') === thumbprint)
    if (!certificate) return false
    const expected = {
      algorithms: ['PS256'],
      audience: `${this.url}/${tenantId}/oauth2/v2.0/token`,
      issuer: appId,
      subject: appId,
      requiredClaims: ['exp', 'nbf', 'jti'],
      // The client rounds seconds up. Entra tolerates five minutes.
      clockTolerance: 300,
    }
    return jwtVerify(assertion, certificate.publicKey, expected).then(
      () => true,
      () => false,
    )
  }

  #document(path: string): unknown {
    const { tenantId } = this.#registration
    const entra = `${this.url}/${tenantId}`
    const documents: Record<string, unknown> = {
      [`/${tenantId}/v2.0/.well-known/openid-configuration`]: {
        issuer: this.#entraIssuer,
        authorization_endpoint: `${entra}/oauth2/v2.0/authorize`,
        token_endpoint: `${entra}/oauth2/v2.0/token`,
        jwks_uri: `${entra}/discovery/v2.0/keys`,
      },
      [`/${tenantId}/discovery/v2.0/keys`]: this.publicKeys,
      '/botframework/openidconfiguration': {
        issuer: botFrameworkIssuer,
        jwks_uri: `${this.url}/botframework/keys`,
      },
      '/botframework/keys': this.publicKeys,
    }
    return documents[path]
  }
}

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Expensive to make, so shared within a process. */
let made: ReturnType<typeof make> | undefined

async function make() {
  const keys = { ours: await newKey('key-1'), unknown: await newKey('key-2') }
  // A unique subject: with two equal names in one process, OpenSSL would try the other one's key.
  const subject = `Straks test issuer ${randomUUID()}`
  const name = [
    { name: 'organizationName', value: 'Straks test' },
    { name: 'commonName', value: subject },
  ]
  const certificate = await generate(name, {
    notAfterDate: new Date('2050-01-01T00:00:00Z'),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  return { keys, certificate }
}

async function newKey(kid: string): Promise<Keys['ours']> {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  return { privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, use: 'sig' } }
}
