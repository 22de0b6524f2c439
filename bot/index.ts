import { incidentTypes } from '../dialogs/incidents/index.ts'
import type { Organisation } from './organisation/organisation.ts'
import { readOrganisation } from './organisation/read-organisation.ts'
import { createLog } from './remote/log.ts'
import { type Config, ConfigFaults, readConfig } from './settings/config.ts'
import { version } from './settings/version.ts'
import { startFailure } from './start-failure.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import { startStraks } from './straks.ts'
import { systemClock } from './time/clock.ts'

async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2))
  const log = createLog(config.logLevel)
  const organisation = await readOrganisation(config.organisationFile, { incidentTypes, env: process.env })
  mustHaveAddress(organisation, config)
  const local = config.mode === 'local' ? await startLocal(config) : null
  const straks = await startStraks({
    ...(local?.bot ?? { config, clock: systemClock }),
    organisation,
    incidentTypes,
    log,
  })
  if (local) console.log(`\n  Straks: ${local.url}\n`)
  else log.info({ url: straks.url, version }, 'Straks listens')
  stopOnSignal(async () => {
    await straks.close()
    await local?.close()
  }, log)
}

/** What stands in the tab is reached by the app's id alone. */
function mustHaveAddress({ links }: Organisation, { mode, teamsAppId }: Config): void {
  if (mode === 'local' || teamsAppId || typeof links.instruction === 'string') return
  throw new ConfigFaults([
    'TEAMS_APP_ID: oppgi id-en til Teams-appen; den trengs for å lenke til instruksen i fanen (links.instruction)',
  ])
}

/** Local mode only: the stand-ins and a clock that can be moved are no part of a production installation. */
async function startLocal(config: Config) {
  const local = await import('../local/start.ts')
  return local.startLocal(config)
}

main().catch((error: unknown) => {
  const failure = startFailure(error)
  if (failure === null) throw error
  console.error(failure)
  process.exit(1)
})
