import { readFileSync } from 'node:fs'
import { copyFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Dns } from '../../bot/self-test/check.ts'
import { readInstallation } from '../../bot/self-test/installation.ts'
import { runChecks } from '../../bot/self-test/run-checks.ts'
import { checksOf } from '../../bot/self-test/self-test.ts'
import type { Microsoft365 } from '../../local/microsoft-365.ts'
import { Issuer } from './issuer.ts'
import { madeLater } from './made-later.ts'
import { registration, startWithTokens, variablesFor } from './registered.ts'
import { newFolder } from './run-folder.ts'

export const GROUP = 'c0a1b2c3-0000-4000-8000-00000000d35c'
/** The Entra permissions that the README asks for, also the optional ones. */
const GRANTED = [
  'User.Read.All',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'MailboxSettings.Read',
  'Presence.Read.All',
]

type Run = {
  env?: NodeJS.ProcessEnv
  /** Replacements in the organisation file. */
  file?: [from: string | RegExp, to: string][]
  people?: string[]
  mail?: boolean
  dns?: Dns
  clock?: () => Date
  timeAtMicrosoft?: () => Promise<Date | null>
  timeLimitMs?: number
}

type Told = {
  isWell: boolean
  lines: string[]
  /** Returns the only line with this beginning, after its sign. */
  line(beginning: string): string
}

export type Installed = {
  m365: Microsoft365
  issuer: Issuer
  selfTest(run?: Run): Promise<Told>
  close(): Promise<void>
}

/** For a whole `describe`: one installation for all tests. */
export function withInstalled(): Installed {
  return installedBetween(before, after)
}

/** For a whole `describe`: each test has a fresh installation. */
export function withNewInstalled(): Installed {
  return installedBetween(beforeEach, afterEach)
}

type Hook = (work: () => Promise<void>) => void

function installedBetween(begin: Hook, end: Hook): Installed {
  let started: Installed
  begin(async () => {
    started = await startInstalled()
  })
  end(() => started.close())
  return madeLater(() => started)
}

/** Starts a correct installation in production, with a token issuer on this machine. */
export async function startInstalled(): Promise<Installed> {
  const issuer = await Issuer.start(registration)
  issuer.trust()
  issuer.roles = GRANTED
  const m365 = await startWithTokens(issuer, 'http://127.0.0.1:9')
  m365.personNamed('Ingrid Solberg').groupIds = [GROUP]
  const directory = newFolder('self-test')
  const organisationFile = join(directory, 'kommune.yaml')
  return {
    m365,
    issuer,
    async selfTest(run = {}) {
      await writeFile(organisationFile, municipality(run.file ?? []))
      await copyFile('organisation/eigersund/instruks.md', join(directory, 'instruks.md'))
      const env = {
        PUBLIC_URL: issuer.url,
        ...variablesFor(issuer, m365),
        ...(run.env?.['DATABASE_URL'] ? {} : { DATA_DIR: join(directory, 'data') }),
        ORGANISATION_FILE: organisationFile,
      }
      return tell({ ...env, ...run.env }, run)
    },
    async close() {
      await m365.close()
      await issuer.close()
    },
  }
}

const shipped = readFileSync('organisation/eigersund/organisation.yaml', 'utf8')

/** Returns the line number of the organisation file's first line with this beginning. */
export function lineOf(beginning: string): number {
  return shipped.split('\n').findIndex((line) => line.trimStart().startsWith(beginning)) + 1
}

function municipality(changes: NonNullable<Run['file']>): string {
  const own: typeof changes = [['groupId: 00000000-0000-0000-0000-000000000000', `groupId: ${GROUP}`]]
  return [...own, ...changes].reduce((text, [from, to]) => text.replace(from, to), shipped)
}

async function tell(env: NodeJS.ProcessEnv, run: Run): Promise<Told> {
  const { people = [], mail = false, dns = mailEverywhere, clock = thatDay, timeLimitMs = 20_000 } = run
  const { checks, installation } = await readInstallation(env, false)
  const { timeAtMicrosoft = async () => clock() } = run
  const world = { dns, clock, timeAtMicrosoft }
  const further = installation ? checksOf(installation, { people, mail }, world) : []
  const lines: string[] = []
  const isWell = await runChecks([...checks, ...further], timeLimitMs, (line) => lines.push(line))
  return {
    isWell,
    lines,
    line(beginning) {
      const found = lines.filter((line) => line.slice(2).startsWith(beginning))
      if (found.length !== 1 || !found[0])
        throw new Error(`${found.length} × «${beginning}» in\n${lines.join('\n')}`)
      return found[0]
    },
  }
}

const thatDay = () => new Date('2026-11-24T12:00:00Z')

/** A DNS in which every domain takes mail. */
const mailEverywhere: NonNullable<Dns> = {
  resolveMx: async (domain) => [{ priority: 10, exchange: `mx.${domain}` }],
  resolve4: async () => [],
  resolve6: async () => [],
}
