import { type Logger, pino } from 'pino'
import { readOrganisation } from '../../bot/organisation/read-organisation.ts'
import { readConfig } from '../../bot/settings/config.ts'
import { type Straks, startStraks } from '../../bot/straks.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { freePort } from '../../local/free-port.ts'
import type { Microsoft365 } from '../../local/microsoft-365.ts'
import { Issuer } from './issuer.ts'
import { authorizationForBot, registration, startWithTokens, variablesFor } from './registered.ts'
import { dropDatabase, migratedDatabase } from './shared-postgres.ts'

export type ProductionUnderTest = {
  straks: Straks
  m365: Microsoft365
  issuer: Issuer
  /** The warnings and errors logged so far, one line each. */
  logged: string[]
  /** Returns the Authorization header of Teams' requests to the bot. */
  authorizationForBot(): Promise<string>
  close(): Promise<void>
}

/** Starts Straks with an identity: tokens from an https issuer in and out, for Teams, Graph and the tab. */
export async function startProductionUnderTest(): Promise<ProductionUnderTest> {
  const issuer = await Issuer.start(registration)
  issuer.trust()
  const databaseUrl = await migratedDatabase()
  const port = await freePort()
  const m365 = await startWithTokens(issuer, `http://127.0.0.1:${port}`)
  const logged: string[] = []
  const log = pino({ level: 'warn', base: null }, { write: (line: string) => void logged.push(line) })
  const straks = await startBot(port, databaseUrl, issuer, m365, log)
  return {
    straks,
    m365,
    issuer,
    logged,
    authorizationForBot: () => authorizationForBot(issuer, m365),
    async close() {
      await straks.close()
      await m365.close()
      await issuer.close()
      await dropDatabase(databaseUrl)
    },
  }
}

async function startBot(
  port: number,
  databaseUrl: string,
  issuer: Issuer,
  m365: Microsoft365,
  log: Logger,
): Promise<Straks> {
  const organisationFile = 'organisation/eigersund/organisation.yaml'
  const env = {
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: 'https://straks.example.no',
    DATABASE_URL: databaseUrl,
    ORGANISATION_FILE: organisationFile,
    MicrosoftAppType: 'SingleTenant',
    ...variablesFor(issuer, m365),
  }
  return startStraks({
    config: readConfig(env, []),
    organisation: await readOrganisation(organisationFile, { incidentTypes }),
    incidentTypes,
    clock: () => new Date(),
    log,
  })
}
