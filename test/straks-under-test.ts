import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import type { Config } from '../bot/config.ts'
import { readConfig } from '../bot/config.ts'
import type { Organisation } from '../bot/organisation.ts'
import { readOrganisation } from '../bot/organisation.ts'
import { type Straks, startStraks } from '../bot/straks.ts'
import type { IncidentType } from '../dialogs/incident-type.ts'
import { incidentTypes } from '../dialogs/incidents/index.ts'
import type { Microsoft365, Microsoft365Options } from '../local/microsoft-365.ts'
import { startLocalMicrosoft365 } from '../local/start.ts'

export type StraksUnderTest = {
  straks: Straks
  m365: Microsoft365
  /** What was logged so far, a line each. */
  logged: string[]
  /** Asks the API as a person (Entra id). */
  api(personId: string, path: string): Promise<Response>
  /** Stops and starts the bot on the same database, while Teams and Graph go on. */
  restart(): Promise<void>
  close(): Promise<void>
}

export type Setting = {
  organisation?: Partial<Organisation>
  incidentTypes?: IncidentType[]
  clock?: () => Date
  env?: NodeJS.ProcessEnv
  microsoft365?: Partial<Microsoft365Options>
}

/** The whole of Straks in local mode, on an embedded database of its own, with the stand-ins of Microsoft 365. */
export async function startUnderTest(setting: Setting = {}): Promise<StraksUnderTest> {
  const directory = await mkdtemp(join(tmpdir(), 'straks-'))
  const database = await freshDatabase(directory)
  const env = { PORT: '0', ...database, ...setting.env }
  const read = readConfig(env, ['--local'])
  const { config, microsoft365: m365, close: closeLocal } = await startLocalMicrosoft365(read, setting.microsoft365)
  const logged: string[] = []
  const start = () => startBot(config, setting, logged)
  let straks = await start()
  return {
    get straks() {
      return straks
    },
    m365,
    logged,
    api: (personId, path) =>
      fetch(`${straks.url}${path}`, { headers: { authorization: `Bearer local:${personId}` } }),
    async restart() {
      await straks.close()
      straks = await start()
    },
    async close() {
      await straks.close()
      await closeLocal()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** Embedded, or with TEST_DATABASE_URL a new database on that server. */
async function freshDatabase(directory: string): Promise<NodeJS.ProcessEnv> {
  const server = process.env['TEST_DATABASE_URL']
  if (!server) return { DATA_DIR: join(directory, 'data') }
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new pg.Client(server)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(server)
  url.pathname = name
  return { DATABASE_URL: url.href }
}

async function startBot(config: Config, setting: Setting, logged: string[]): Promise<Straks> {
  const types = setting.incidentTypes ?? incidentTypes
  const organisation = await readOrganisation(config.organisationFile, { incidentTypes: types })
  const log = pino({ level: 'debug', base: null }, { write: (line: string) => void logged.push(line) })
  return startStraks({
    config,
    organisation: { ...organisation, ...setting.organisation },
    incidentTypes: types,
    clock: setting.clock ?? (() => new Date()),
    log,
  })
}
