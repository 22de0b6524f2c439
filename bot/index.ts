import type { Logger } from 'pino'
import { incidentTypes } from '../dialogs/incidents/index.ts'
import { systemClock } from './clock.ts'
import { type Config, readConfig } from './config.ts'
import { createLog } from './log.ts'
import { readOrganisation } from './organisation.ts'
import { startFailure } from './start-failure.ts'
import { startStraks } from './straks.ts'

async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2))
  const log = createLog(config.logLevel)
  const organisation = await readOrganisation(config.organisationFile, { incidentTypes })
  const local = config.mode === 'local' ? await startLocal(config) : null
  const straks = await startStraks({
    config: local?.config ?? config,
    organisation,
    incidentTypes,
    clock: systemClock,
    log,
  })
  if (local) console.log(`\n  Straks: ${local.url}\n`)
  else log.info({ url: straks.url }, 'Straks listens')
  stopOnSignal(log, async () => {
    await straks.close()
    await local?.close()
  })
}

/** Local mode only: the stand-ins are no part of a production installation. */
async function startLocal(config: Config) {
  const { startLocalMicrosoft365 } = await import('../local/start.ts')
  return startLocalMicrosoft365(config)
}

/** Whoever stopped us kills us after ten seconds. What is not done by then, the next start takes up. */
const LONGEST_STOP_MS = 9_500

function stopOnSignal(log: Logger, close: () => Promise<void>): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => {
      log.warn('stopped before everything was done')
      process.exit(1)
    }, LONGEST_STOP_MS)
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

main().catch((error: unknown) => {
  const failure = startFailure(error)
  if (failure === null) throw error
  console.error(failure)
  process.exit(1)
})
