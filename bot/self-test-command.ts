import { Resolver } from 'node:dns/promises'
import type { Installation } from './self-test/check.ts'
import { readInstallation } from './self-test/installation.ts'
import { runChecks } from './self-test/run-checks.ts'
import { checksOf } from './self-test/self-test.ts'
import { howCalled } from './settings/how-called.ts'
import { systemClock } from './time/clock.ts'

const TIME_LIMIT_MS = 20_000

/** `npm run self-test -- [--local] [--mail] [user name or Entra id ...]` */
const args = process.argv.slice(2)
const people = args.filter((arg) => !arg.startsWith('-'))
const unknown = args.filter((arg) => arg.startsWith('-') && !['--local', '--mail'].includes(arg))
if (unknown.length > 0) {
  console.error(`Bruk: self-test [--mail] [<person> …]
--mail sender en prøve til kommunens egen postboks og til webhookene. <person> er et brukernavn eller en Entra-id: da sies det også hvem som er lederen.
${howCalled('self-test')}`)
  process.exit(1)
}
const read = await readInstallation(process.env, args.includes('--local'))
const installation = read.installation && (await withGraph(read.installation))
const isLocal = installation?.config.mode === 'local'
const world = {
  dns: isLocal ? null : new Resolver({ timeout: 3_000, tries: 2 }),
  clock: systemClock,
}
const further = installation ? checksOf(installation, { people, mail: args.includes('--mail') }, world) : []
const isWell = await runChecks([...read.checks, ...further], TIME_LIMIT_MS, (line) => console.log(line))
// Calls that timed out may still hold the process.
process.exit(isWell ? 0 : 1)

/** In local mode uses this process's stand-ins, unless GRAPH_URL names others. */
async function withGraph(installation: Installation): Promise<Installation> {
  if (installation.config.graphUrl) return installation
  const { startLocalMicrosoft365 } = await import('../local/start.ts')
  const { config } = await startLocalMicrosoft365({ ...installation.config, port: 0 })
  return { ...installation, config }
}
