import { readOrganisation } from '../bot/organisation/read-organisation.ts'
import type { Config } from '../bot/settings/config.ts'
import type { IsClockRight } from '../bot/store/clock-watch.ts'
import { type Clock, systemClock } from '../bot/time/clock.ts'
import { incidentTypes } from '../dialogs/incidents/index.ts'
import { forwardClock } from './forward-clock.ts'
import { freePort } from './free-port.ts'
import { type Microsoft365Options, startMicrosoft365 } from './microsoft-365.ts'
import { catalogAppId, createMunicipality, teamsAppId } from './municipality.ts'

/** The bot's settings from local mode. */
type ForBot = { config: Config; clock: Clock; isClockRight?: IsClockRight }

/** Starts the stand-ins and the clock they share with the bot; only an embedded database lets it move. */
export async function startLocal(config: Config): Promise<Local & { bot: ForBot }> {
  const { database } = config
  const clock = database.kind === 'embedded' ? forwardClock(database.directory) : null
  const local = await startLocalMicrosoft365(config, clock ? { clock } : {})
  return {
    ...local,
    bot: {
      config: local.config,
      clock: clock ?? systemClock,
      // A moved clock is far from the database's.
      ...(clock && { isClockRight: async () => true }),
    },
  }
}

type Local = Awaited<ReturnType<typeof startLocalMicrosoft365>>

/** Starts the stand-ins, and returns the page's address and the bot's configuration. */
export async function startLocalMicrosoft365(config: Config, options: Partial<Microsoft365Options> = {}) {
  const port = config.port === 0 ? await freePort() : config.port
  const microsoft365 = await startMicrosoft365({
    municipality:
      options.municipality ??
      createMunicipality(await readOrganisation(config.organisationFile, { incidentTypes })),
    botUrl: `http://127.0.0.1:${port}`,
    port: config.port === 0 ? 0 : port + 1,
    ...options,
  })
  return {
    url: microsoft365.url,
    microsoft365,
    config: {
      ...config,
      port,
      graphUrl: config.graphUrl ?? microsoft365.graphUrl,
      catalogAppId: config.catalogAppId ?? catalogAppId,
      teamsAppId: config.teamsAppId ?? teamsAppId,
    },
    close: () => microsoft365.close(),
  }
}
