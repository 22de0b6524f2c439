import { isIP } from 'node:net'
import { z } from 'zod'
import { entraId } from '../remote/entra-id.ts'
import { isLoopbackUrl } from '../remote/loopback.ts'
import { isPostgres } from '../remote/secret-file.ts'
import { addressFault } from './database-address.ts'

// The form of each mode's variables. Dependencies between them are in environment-faults.ts.

const IMAP = ['imap', 'imaps']
const NOTHING_AFTER = 'oppgi den uten noe etter vertsnavnet'

const shared = {
  PORT: port(0).optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL_FILE: z.string().optional(),
  SMTP_URL_FILE: z.string().optional(),
  IMAP_URL_FILE: z.string().optional(),
  TEAMS_APP_ID: guid().optional(),
  TEAMS_CATALOG_APP_ID: guid().optional(),
  MAIL_TRANSPORT: oneOf(['graph', 'smtp']).optional(),
  SMTP_EHLO_NAME: hostName().optional(),
  HELPDESK_GROUP_ID: guid().optional(),
  METRICS_PORT: port(1).optional(),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
}

export const productionEnvironment = z.object({
  ...shared,
  HOST: z
    .string()
    .refine(
      (host) => isIP(host) !== 0,
      'oppgi en adresse på denne maskinen å lytte på: 127.0.0.1 bak en proxy, 0.0.0.0 for alle',
    )
    .optional(),
  PUBLIC_URL: publicAddress(),
  DATABASE_URL: databaseAddress().optional(),
  ORGANISATION_FILE: z.string('oppgi hvor kommunens organisasjonsfil ligger'),
  MicrosoftAppType: appType().optional(),
  MicrosoftAppId: guid('oppgi id-en til appen i Entra, eller start med --local'),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppPassword_FILE: z.string().optional(),
  MicrosoftAppCertificate_FILE: z.string().optional(),
  MicrosoftAppTenantId: guid('oppgi id-en til kommunens tenant i Entra'),
  ToBotFromChannelOpenIdMetadataUrl: secureAddress().optional(),
  ToBotFromChannelTokenIssuer: z.string().optional(),
  ToChannelFromBotLoginUrl: address('oppgi en adresse som begynner med https://', ['https']).optional(),
  ToChannelFromBotOAuthScope: z.string().optional(),
  ValidateAuthority: oneOf(['true', 'false']).optional(),
  ChannelService: z.string().optional(),
  OAuthUrl: secureAddress().optional(),
  AZURE_AUTHORITY_HOST: secureAddress()
    .transform(withoutSlash)
    .refine((url) => isLoopbackUrl(url) || isRoot(url), NOTHING_AFTER)
    .optional(),
  GRAPH_URL: secureAddress()
    .transform(withoutSlash)
    .refine(
      (url) => isLoopbackUrl(url) || /\/(v1\.0|beta)$/.test(url),
      'oppgi den med versjonen til slutt: /v1.0',
    )
    .optional(),
  SMTP_URL: address('oppgi en adresse som begynner med smtp:// eller smtps://', ['smtp', 'smtps']).optional(),
  IMAP_URL: withLogin(address('oppgi en adresse som begynner med imap:// eller imaps://', IMAP)).optional(),
})

export const localEnvironment = z.object({
  ...shared,
  HOST: z
    .enum(
      ['127.0.0.1', '::1'],
      'lokal modus lytter bare på denne maskinen: oppgi 127.0.0.1 eller ::1, eller ta den bort',
    )
    .optional(),
  DATABASE_URL: loopback(['postgres', 'postgresql']).optional(),
  ORGANISATION_FILE: z.string().optional(),
  MicrosoftAppType: noIdentity(),
  MicrosoftAppId: noIdentity(),
  MicrosoftAppPassword: noIdentity(),
  MicrosoftAppCertificate_FILE: noIdentity(),
  MicrosoftAppTenantId: noIdentity(),
  GRAPH_URL: loopback(['http', 'https']).transform(withoutSlash).optional(),
  SMTP_URL: loopback(['smtp', 'smtps']).optional(),
  IMAP_URL: withLogin(loopback(IMAP)).optional(),
})

export type ProductionEnvironment = z.infer<typeof productionEnvironment>
export type LocalEnvironment = z.infer<typeof localEnvironment>

function noIdentity() {
  return z.never('ta den bort: lokal modus har ingen identitet').optional()
}

function loopback(schemes: string[]) {
  const advice =
    'lokal modus når bare denne maskinen: oppgi en adresse på 127.0.0.1, ::1 eller localhost, eller ta den bort'
  return address(advice, schemes).refine(isLoopbackUrl, advice)
}

/** Mailboxes require a login. */
function withLogin(address: z.ZodType<string>) {
  const hasLogin = (url: string) => new URL(url).username !== '' && new URL(url).password !== ''
  return address.refine(hasLogin, 'skriv bruker og passord i adressen: imaps://bruker:passord@tjener')
}

function databaseAddress() {
  return address('oppgi en adresse som begynner med postgres://', ['postgres', 'postgresql']).refine(
    (url) => addressFault(url) === undefined,
    { error: ({ input }) => addressFault(String(input)) },
  )
}

/** An encrypted address, because tokens are sent to it. */
function secureAddress() {
  const advice = 'oppgi en adresse som begynner med https:// (http:// bare til denne maskinen selv)'
  return address(advice, ['https', 'http']).refine(
    (url) => url.startsWith('https:') || isLoopbackUrl(url),
    advice,
  )
}

function address(advice: string, schemes: string[]) {
  const begins = (url: string) => schemes.some((scheme) => url.startsWith(`${scheme}://`))
  const whatIsWrong = ({ input }: { input?: unknown }) =>
    String(input).includes('@') ? IN_A_LOGIN : NO_ADDRESS
  return z
    .string(advice)
    .refine(begins, { error: advice, abort: true })
    .refine(isWhole, { error: whatIsWrong, abort: true })
}

const NO_ADDRESS = 'er ingen adresse: sjekk vertsnavnet og porten'
const IN_A_LOGIN = `${NO_ADDRESS}; i bruker og passord skrives # / ? @ % som %23 %2F %3F %40 %25`

/** Tells whether no unescaped character ends the login too early, so that the rest is read as a path. */
function isWhole(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { pathname, hash } = new URL(url)
  return !pathname.includes('@') && hash === '' && (isPostgres(url) || hasHostAndLogin(new URL(url)))
}

function hasHostAndLogin({ hostname, username, password }: URL): boolean {
  try {
    return hostname !== '' && decodeURIComponent(username + password) !== undefined
  } catch {
    return false
  }
}

/** The address of the tab, the bot and the desk's page, without a path: each has its own. */
export function publicAddress() {
  return address('oppgi adressen som Teams og folk når; den begynner med https://', ['https'])
    .transform(withoutSlash)
    .refine(isRoot, NOTHING_AFTER)
}

function isRoot(url: string): boolean {
  return new URL(url).href === `${new URL(url).origin}/`
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}

function guid(advice = 'oppgi en id på formen 00000000-0000-0000-0000-000000000000') {
  return entraId(advice).refine((id) => /[^0-]/.test(id), 'er bare nuller: oppgi deres egen id')
}

function oneOf<const T extends readonly string[]>(words: T) {
  return z.enum(words, `oppgi en av ${words.join(', ')}`)
}

/** Ignores case: Microsoft's own pages spell UserAssignedMSI in two ways. */
function appType() {
  const types = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const
  return z.preprocess(
    (word) => types.find((type) => type.toLowerCase() === String(word).toLowerCase()) ?? word,
    oneOf(types),
  )
}

/** A name that SMTP accepts in EHLO. */
function hostName() {
  const shape =
    /^([a-z\d]([a-z\d-]*[a-z\d])?(\.[a-z\d]([a-z\d-]*[a-z\d])?)*|\[[\da-f:.]+\]|\[IPv6:[\da-f:.]+\])$/i
  const advice = 'oppgi det fulle navnet på denne maskinen, som straks.kommune.no'
  return z.string().max(255, advice).regex(shape, advice)
}

function port(lowest: number) {
  const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) >= lowest && Number(text) <= 65535
  return z
    .string()
    .refine(isPort, { error: `oppgi en port fra ${lowest} til 65535` })
    .transform(Number)
}
