import { flushCompileCache } from 'node:module'
import { readOrganisation } from '../../bot/organisation/read-organisation.ts'
import type { Limits } from '../../bot/queue/limits.ts'
import { createLog } from '../../bot/remote/log.ts'
import { readConfig } from '../../bot/settings/config.ts'
import { stopOnSignal } from '../../bot/stop-on-signal.ts'
import { startStraks } from '../../bot/straks.ts'
import { systemClock } from '../../bot/time/clock.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { ANY_PACE } from './any-pace.ts'

/** One bot instance in its own process, so that a test can kill it. The stand-ins run in the test. */
const config = readConfig(process.env, ['--local'])
const organisation = await readOrganisation(config.organisationFile, { incidentTypes, env: process.env })
const mailsASecond = Number(process.env['TEST_MAILS_A_SECOND'] ?? 1_000)
const pauses = process.env['TEST_REPEAT_PAUSES_MS'] ?? '200,400,600'
const limits: Partial<Limits> = {
  ...ANY_PACE,
  mail: { atOnce: 4, rateLimit: { name: 'mail', limits: [{ most: mailsASecond, withinMs: 1_000 }] } },
  // Pauses before each repeat of a message that may have arrived.
  repeatAfterMs: pauses.split(',').map(Number),
}
const log = createLog(config.logLevel)
const straks = await startStraks({
  config,
  organisation,
  incidentTypes,
  clock: systemClock,
  log,
  ...(process.env['TEST_USUAL_LIMITS'] ? {} : { limits }),
})
stopOnSignal(() => straks.close(), log)
// Most instances are killed, and a killed process saves no compile cache for the next one.
flushCompileCache()
process.send?.('ready')
// The process that started this one is gone.
process.once('disconnect', () => process.exit(1))
