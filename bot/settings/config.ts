import { shippedFile } from '../organisation/shipped.ts'
import type { Address } from '../remote/secret-file.ts'
import {
  type LocalEnvironment,
  localEnvironment,
  type ProductionEnvironment,
  productionEnvironment,
} from './environment.ts'
import { addressesOfTheCloud, mailFaults, productionFaults } from './environment-faults.ts'
import { NotDone } from './not-done.ts'
import type { ProofFile } from './proof-file.ts'
import { withSecrets } from './secrets.ts'
import { variablesIn } from './variables.ts'

/** `ehloName`: the name to give in EHLO; without it, this machine's name. */
export type SmtpServer = Address & { ehloName?: string }

export type DatabaseServer = Address & {
  kind: 'server'
  /** Limit of open connections, besides the one that listens. */
  lines?: number
}

type Environment = LocalEnvironment | ProductionEnvironment

export type Config = Readonly<{
  mode: 'local' | 'production'
  /** The local address on which the bot and its metrics listen. */
  host: string
  /** 0: any free port. */
  port: number
  /** Ends without a slash, like the other addresses to which paths are added. */
  publicUrl: string | null
  database: DatabaseServer | { kind: 'embedded'; directory: string }
  organisationFile: string
  identity: Identity | null
  /** Passed unchanged to Bot Framework; only those that are set. */
  botFramework: Record<string, string>
  authorityHost: string
  /** Null: local mode's stand-in. */
  graphUrl: string | null
  teamsAppId: string | null
  catalogAppId: string | null
  /** Null: local mode's mailboxes. Over SMTP without `imap`, no incoming mail is read. */
  mail: { transport: 'graph' } | ({ transport: 'smtp'; imap?: Address } & SmtpServer) | null
  /** Replaces the group in the organisation file. */
  helpDeskGroupId: string | null
  metricsPort: number | null
  logLevel: string
}>

export type Identity = {
  appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI'
  appId: string
  /** Null for a managed identity or when `proofFile` is given. */
  appPassword: string | null
  /** The credential in a file, instead of a password in a variable. */
  proofFile?: ProofFile
  tenantId: string
}

/** Each fault names a variable or argument and says what to do; none repeats a value, perhaps a secret. */
export class ConfigFaults extends NotDone {
  readonly faults: string[]

  constructor(faults: string[]) {
    super(`Straks kan ikke starte slik:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
    this.name = 'ConfigFaults'
    this.faults = faults
  }
}

/** Reads the configuration; for local mode if `--local` is given. Throws `ConfigFaults` with all faults. */
export function readConfig(env: NodeJS.ProcessEnv, args: string[]): Config {
  const { given, faults } = withSecrets(variablesIn(env))
  const unknown = args
    .filter((arg) => arg !== '--local')
    .map((arg) => `${arg}: ukjent, det finnes bare --local`)
  const isLocal = args.includes('--local')
  const read = isLocal ? local.safeParse(given) : production.safeParse(given)
  const together = isLocal ? mailFaults(given) : productionFaults(given)
  const shapes = (read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`)
  const all = [...unknown, ...faults, ...shapes, ...together]
  if (!read.success || all.length > 0) throw new ConfigFaults(all)
  return read.data
}

/** For a command with its own arguments, of which only `--local` matters here. */
export function commandsConfig(args: string[]): Config {
  return readConfig(process.env, args.includes('--local') ? ['--local'] : [])
}

/** Returns the owner stamped into the database, which keeps other installations out. */
export function ownerOf({ identity }: Config): string {
  return identity?.tenantId ?? 'local'
}

const local = localEnvironment.transform(localConfig)
const production = productionEnvironment.transform(productionConfig)

function localConfig(env: LocalEnvironment): Config {
  return {
    ...inBothModes(env),
    mode: 'local',
    host: env.HOST ?? '127.0.0.1',
    publicUrl: null,
    organisationFile: env.ORGANISATION_FILE ?? shippedFile,
    identity: null,
    botFramework: {},
    authorityHost: entra,
    graphUrl: env.GRAPH_URL ?? null,
    mail: env.MAIL_TRANSPORT ? mail(env) : null,
  }
}

const entra = 'https://login.microsoftonline.com'

function productionConfig(env: ProductionEnvironment): Config {
  return {
    ...inBothModes(env),
    mode: 'production',
    host: env.HOST ?? '0.0.0.0',
    publicUrl: env.PUBLIC_URL,
    organisationFile: env.ORGANISATION_FILE,
    identity: identity(env),
    botFramework: botFramework(env),
    authorityHost: env.AZURE_AUTHORITY_HOST ?? entra,
    graphUrl: env.GRAPH_URL ?? 'https://graph.microsoft.com/v1.0',
    mail: mail(env),
  }
}

function inBothModes(env: Environment) {
  return {
    port: env.PORT ?? 3978,
    database: database(env),
    teamsAppId: env.TEAMS_APP_ID ?? null,
    catalogAppId: env.TEAMS_CATALOG_APP_ID ?? null,
    helpDeskGroupId: env.HELPDESK_GROUP_ID ?? null,
    metricsPort: env.METRICS_PORT ?? null,
    logLevel: env.LOG_LEVEL ?? 'info',
  }
}

// In production one of the two is set: see environment-faults.ts.
function database(env: Environment): Config['database'] {
  const address = addressIn(env, 'DATABASE_URL')
  if (!address) return { kind: 'embedded', directory: env.DATA_DIR ?? './data' }
  return { kind: 'server', ...address }
}

// With smtp the address is set: see environment-faults.ts.
function mail(env: Environment): Config['mail'] {
  const { MAIL_TRANSPORT, SMTP_EHLO_NAME: ehloName } = env
  const server = addressIn(env, 'SMTP_URL')
  const imap = addressIn(env, 'IMAP_URL')
  if (MAIL_TRANSPORT !== 'smtp' || !server) return { transport: 'graph' }
  return { transport: 'smtp', ...server, ...(ehloName && { ehloName }), ...(imap && { imap }) }
}

type NamesAddress = 'DATABASE_URL' | 'SMTP_URL' | 'IMAP_URL'

function addressIn(env: Environment, name: NamesAddress): Address | undefined {
  const { [name]: url, [`${name}_FILE` as const]: file } = env
  return url ? { url, ...(file && { file }) } : undefined
}

function identity(env: ProductionEnvironment): Identity {
  const proofFile = proofFileIn(env)
  return {
    // New multi-tenant bots cannot be registered since 2025-07-31.
    appType: env.MicrosoftAppType ?? 'SingleTenant',
    appId: env.MicrosoftAppId,
    appPassword: proofFile ? null : (env.MicrosoftAppPassword ?? null),
    ...(proofFile && { proofFile }),
    tenantId: env.MicrosoftAppTenantId,
  }
}

function proofFileIn(env: ProductionEnvironment): ProofFile | undefined {
  const { MicrosoftAppPassword_FILE: password, MicrosoftAppCertificate_FILE: certificate } = env
  if (certificate) return { kind: 'certificate', path: certificate }
  return password ? { kind: 'password', path: password } : undefined
}

function botFramework(env: ProductionEnvironment): Record<string, string> {
  const names = [...addressesOfTheCloud, 'OAuthUrl', 'ValidateAuthority', 'ChannelService'] as const
  return Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
}
