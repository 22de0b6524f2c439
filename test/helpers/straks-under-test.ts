import { rm } from 'node:fs/promises'
import { pino } from 'pino'
import { type HeardOf, hearMail } from '../../bot/answers/hear-mail.ts'
import { readMail } from '../../bot/incoming/read-mail.ts'
import type { Organisation } from '../../bot/organisation/organisation.ts'
import { readOrganisation } from '../../bot/organisation/read-organisation.ts'
import { type Limits, usualLimits } from '../../bot/queue/limits.ts'
import { addsJobs } from '../../bot/queue/queue.ts'
import type { Config } from '../../bot/settings/config.ts'
import { readConfig } from '../../bot/settings/config.ts'
import { type Database, unhurried, withDatabase } from '../../bot/store/open-database.ts'
import { transact } from '../../bot/store/transact.ts'
import { type Straks, type StraksOptions, startStraks } from '../../bot/straks.ts'
import type { IncidentType } from '../../dialogs/incident-type.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import type { Microsoft365 } from '../../local/microsoft-365.ts'
import { createMunicipality } from '../../local/municipality.ts'
import { startLocalMicrosoft365 } from '../../local/start.ts'
import { ANY_PACE } from './any-pace.ts'
import { dumpDatabase } from './database-dump.ts'
import { migratedFolder } from './embedded/folders.ts'
import { type KeptDatabase, takeDatabase } from './kept-databases.ts'
import { madeLater } from './made-later.ts'
import { takeOwnPort } from './own-port.ts'
import { onlookerOf } from './until-idle.ts'

const silent = pino({ level: 'silent' })

export type StraksUnderTest = {
  straks: Straks
  m365: Microsoft365
  /** The lines logged so far. */
  logged: string[]
  /** Asks the API as a person, by Entra id. */
  api(personId: string, path: string): Promise<Response>
  /** Returns all rows of all tables, also the queue's, as text by table. */
  dump(): Promise<Map<string, string>>
  /**
   * Reads the database, or does what the administrator's commands do there, beside the bot once it is idle.
   * The bot is stopped meanwhile if the database is embedded.
   */
  beside<Result>(work: (database: Database) => Promise<Result>): Promise<Result>
  /** Changes the bot's database while the bot is stopped. */
  whileStopped<Result>(work: (database: Database) => Promise<Result>): Promise<Result>
  /**
   * Hears a mail (RFC 5322) to the shared mailbox as if it had come at that time, by default now, with a
   * clock that is right unless stated otherwise.
   */
  hear(mail: string, at?: Date, isClockRight?: boolean): Promise<HeardOf>
  /** Waits until the bot is idle, by its clock. Not for an embedded database: only the bot can read it. */
  idle(): Promise<void>
  isEmbedded: boolean
  /** For tests that query or lock the database beside the bot; empty for an embedded one. */
  databaseUrl: string
  /** Restarts the bot on the same database, closed meanwhile. Teams and Graph go on. */
  restart(meanwhile?: () => Promise<void>): Promise<void>
  close(): Promise<void>
}

export type Setting = {
  organisation?: Partial<Organisation>
  incidentTypes?: IncidentType[]
  /** The clock of the bot and of the stand-ins. */
  clock?: () => Date
  /** Whether that clock can be trusted; by default always. */
  isClockRight?: () => Promise<boolean>
  limits?: Partial<Limits>
  env?: NodeJS.ProcessEnv
  /** Sends mail by SMTP instead of Graph. */
  smtp?: true
  /** Lets the app read the devices registered on a person. */
  devices?: true
  /** Uses an embedded database, like `npm run local`. */
  embedded?: true
}

/** For a whole `describe`: starts Straks before its tests and closes it after them. */
export function withStraks(setting: Setting = {}): StraksUnderTest {
  const { straks, start, close } = notYetStarted(setting)
  before(start)
  after(close)
  return straks
}

/** For a whole `describe`: each test has a fresh Straks. */
export function withNewStraks(setting: Setting = {}): StraksUnderTest {
  const { straks, start, close } = notYetStarted(setting)
  beforeEach(start)
  afterEach(close)
  return straks
}

function notYetStarted(setting: Setting) {
  let started: StraksUnderTest
  const start = async () => {
    started = await startUnderTest(setting)
  }
  return { straks: madeLater(() => started), start, close: () => started?.close() }
}

/** Starts all of Straks in local mode, on its own database, with the stand-ins of Microsoft 365. */
export async function startUnderTest(setting: Setting = {}): Promise<StraksUnderTest> {
  const { env: database, kept, drop } = await databaseFor(setting)
  const { port, giveBack } = await takeOwnPort()
  const given = readConfig({ PORT: String(port), ...database, ...setting.env }, ['--local'])
  const read = kept ? { ...given, database: kept.place } : given
  const {
    config,
    microsoft365: m365,
    close: closeLocal,
  } = await startLocalMicrosoft365(read, {
    ...(!setting.env?.['ORGANISATION_FILE'] && {
      municipality: createMunicipality(await shippedOrganisation(read)),
    }),
    ...(setting.clock && { clock: setting.clock }),
  })
  m365.municipality.allowsDevices = setting.devices === true
  const logged: string[] = []
  const mail = setting.smtp && ({ transport: 'smtp', url: m365.smtpUrl } as const)
  let organisation: Organisation
  const start = async (open?: StraksOptions['open']) => {
    organisation = await organisationOf(config, setting)
    const given = mail ? { ...config, mail } : config
    return startBot({ config: given, organisation, ...(open && { open }) }, setting, logged)
  }
  let straks = await start(kept?.open)
  const onlooker = kept?.onlooker ?? onlookerOf(config.database)
  /** Whether the database may have changes that a bot does not make. */
  let isOpenToAll = false
  const isEmbedded = config.database.kind !== 'server'
  const inDatabase: StraksUnderTest['beside'] = (work) =>
    withDatabase(unhurried(config.database), silent, work)
  const whileStopped: StraksUnderTest['whileStopped'] = async (work) => {
    await straks.close()
    try {
      return await inDatabase(work)
    } finally {
      straks = await start()
    }
  }
  const idle = () => onlooker.untilIdle(setting.clock)
  const beside: StraksUnderTest['beside'] = async (work) => {
    if (isEmbedded) return whileStopped(work)
    await idle()
    return inDatabase(work)
  }
  return {
    get straks() {
      return straks
    },
    m365,
    logged,
    api: (personId, path) =>
      fetch(`${straks.url}${path}`, { headers: { authorization: `Bearer local:${personId}` } }),
    dump: () => beside(({ db }) => dumpDatabase(db)),
    beside,
    whileStopped(work) {
      isOpenToAll = true
      return whileStopped(work)
    },
    hear: (mail, at, isClockRight) => hearBeside(config, organisation, setting, { mail, at, isClockRight }),
    idle,
    isEmbedded,
    get databaseUrl() {
      isOpenToAll = true
      return given.database.kind === 'server' ? given.database.url : ''
    },
    async restart(meanwhile) {
      await straks.close()
      await meanwhile?.()
      straks = await start()
    },
    async close() {
      await straks.close()
      await closeLocal()
      giveBack()
      if (kept) return kept.giveBack(!isOpenToAll)
      await onlooker.close()
      await drop()
    },
  }
}

async function databaseFor({ env = {}, embedded }: Setting): Promise<TestDatabase> {
  if (env['DATABASE_URL'] || env['DATABASE_URL_FILE'] || env['DATA_DIR'])
    return { env: {}, drop: async () => undefined }
  if (embedded) {
    const folder = await migratedFolder()
    return { env: { DATA_DIR: folder }, drop: () => rm(folder, { recursive: true, force: true }) }
  }
  const kept = await takeDatabase()
  return { env: { DATABASE_URL: kept.url }, kept, drop: async () => undefined }
}

type TestDatabase = { env: NodeJS.ProcessEnv; kept?: KeptDatabase; drop(): Promise<void> }

/** Eigersund's file with the shipped incident types, read once because it does not change. */
let shipped: Promise<Organisation> | undefined

async function organisationOf(config: Config, setting: Setting): Promise<Organisation> {
  const { incidentTypes: types, env, organisation } = setting
  if (!types && !env?.['ORGANISATION_FILE'])
    return { ...(await shippedOrganisation(config)), ...organisation }
  const read = await readOrganisation(config.organisationFile, { incidentTypes: types ?? incidentTypes })
  return { ...read, ...organisation }
}

function shippedOrganisation({ organisationFile }: Config): Promise<Organisation> {
  shipped ??= readOrganisation(organisationFile, { incidentTypes })
  return shipped
}

/** Hears a mail in the same transaction as the bot, but beside it. */
async function hearBeside(
  config: Config,
  organisation: Organisation,
  setting: Setting,
  {
    mail,
    at,
    isClockRight = true,
  }: { mail: string; at: Date | undefined; isClockRight: boolean | undefined },
): Promise<HeardOf> {
  const clock = setting.clock ?? (() => new Date())
  const read = await readMail(Buffer.from(mail), organisation)
  const arrived = { ...read, at: at ?? clock(), isClockRight }
  const context = {
    queue: addsJobs(clock),
    clock,
    organisation,
    incidentTypes: setting.incidentTypes ?? incidentTypes,
    teamsAppId: null,
    limits: { ...usualLimits(organisation), ...ANY_PACE, ...setting.limits },
  }
  return withDatabase(config.database, silent, ({ db }) =>
    transact({ ...context, db }, (within) => hearMail(arrived, within)),
  )
}

async function startBot(
  given: Pick<StraksOptions, 'config' | 'organisation' | 'open'>,
  setting: Setting,
  logged: string[],
): Promise<Straks> {
  const types = setting.incidentTypes ?? incidentTypes
  const log = pino({ level: 'debug', base: null }, { write: (line: string) => void logged.push(line) })
  return startStraks({
    ...given,
    incidentTypes: types,
    clock: setting.clock ?? (() => new Date()),
    // A clock moved by hand is far from the database's.
    ...(setting.clock && { isClockRight: setting.isClockRight ?? (async () => true) }),
    log,
    limits: { ...ANY_PACE, ...setting.limits },
  })
}
