import { incidentTypes } from '../dialogs/incidents/index.ts'
import { createLog } from './remote/log.ts'
import type { Config } from './settings/config.ts'
import { readSetup } from './settings/read-setup.ts'
import { version } from './settings/version.ts'
import { startFailure, wholeOf } from './start-failure.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import { startStraks } from './straks.ts'
import { systemClock } from './time/clock.ts'

async function main(): Promise<void> {
  const { config, organisation } = wholeOf(await readSetup(process.env, process.argv.slice(2)))
  const log = createLog(config.logLevel)
  const local = config.mode === 'local' ? await startLocal(config) : null
  const starting = startStraks({
    ...(local?.bot ?? { config, clock: systemClock }),
    organisation,
    incidentTypes,
    log,
  })
  // During the start it may be handling a mail.
  stopOnSignal(async () => {
    await (await starting).close()
    await local?.close()
  }, log)
  const { url } = await starting
  if (local) console.log(`\n  Straks: ${local.url}\n`)
  else log.info({ url, version }, 'Straks listens')
}

/** Imported for local mode only: its stand-ins and movable clock are not part of production. */
async function startLocal(config: Config) {
  const local = await import('../local/start.ts')
  return local.startLocal(config)
}

main().catch((error: unknown) => {
  const failure = startFailure(error, process.argv.includes('--local'))
  if (failure === null) throw error
  console.error(failure)
  process.exit(1)
})
