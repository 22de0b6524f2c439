import type { Logger } from 'pino'
import { readOrganisation } from '../../bot/organisation/read-organisation.ts'
import type { Limits } from '../../bot/queue/limits.ts'
import { createLog } from '../../bot/remote/log.ts'
import { readConfig } from '../../bot/settings/config.ts'
import { type Straks, startStraks } from '../../bot/straks.ts'
import { systemClock } from '../../bot/time/clock.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { ANY_PACE } from './any-pace.ts'

/** Starts a bot for which the stand-ins run elsewhere. */
export async function startInstance(env: NodeJS.ProcessEnv): Promise<{ straks: Straks; log: Logger }> {
  const config = readConfig(env, ['--local'])
  const organisation = await readOrganisation(config.organisationFile, { incidentTypes, env })
  const mailsASecond = Number(env['TEST_MAILS_A_SECOND'] ?? 1_000)
  const pauses = env['TEST_REPEAT_PAUSES_MS'] ?? '200,400,600'
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
    ...(env['TEST_USUAL_LIMITS'] ? {} : { limits }),
  })
  return { straks, log }
}
