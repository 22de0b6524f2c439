import { type Logger, pino } from 'pino'
import { readOrganisation } from '../../bot/organisation/read-organisation.ts'
import { readConfig } from '../../bot/settings/config.ts'
import { type Straks, startStraks } from '../../bot/straks.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { freePort } from '../../local/free-port.ts'
import { type Microsoft365, startMicrosoft365 } from '../../local/microsoft-365.ts'
import { catalogAppId, tenantId } from '../../local/municipality.ts'
import { botFrameworkIssuer, Issuer } from './issuer.ts'
import { dropDatabase, migratedDatabase } from './shared-postgres.ts'

const registration = {
  tenantId,
  appId: '7a1d0c52-3b7e-4f0a-9c11-0d5f6e2a8b34',
  appPassword: 'a-password-of-the-test',
}

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
  const authorizationForBot = async () => `Bearer ${await issuer.sign(issuer.channelClaims(m365.serviceUrl))}`
  const m365: Microsoft365 = await startMicrosoft365({
    botUrl: `http://127.0.0.1:${port}`,
    identity: {
      botId: `28:${registration.appId}`,
      authorizationForBot,
      allowsOnConnector: (given) => issuer.accepts(given, botFrameworkIssuer),
      allowsOnGraph: (given) => issuer.accepts(given, 'https://graph.microsoft.com'),
    },
  })
  const logged: string[] = []
  const log = pino({ level: 'warn', base: null }, { write: (line: string) => void logged.push(line) })
  const straks = await startBot(port, databaseUrl, issuer, m365, log)
  return {
    straks,
    m365,
    issuer,
    logged,
    authorizationForBot,
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
    MicrosoftAppId: registration.appId,
    MicrosoftAppPassword: registration.appPassword,
    MicrosoftAppTenantId: registration.tenantId,
    ...issuer.botFramework,
    AZURE_AUTHORITY_HOST: issuer.url,
    GRAPH_URL: m365.graphUrl,
    TEAMS_CATALOG_APP_ID: catalogAppId,
  }
  return startStraks({
    config: readConfig(env, []),
    organisation: await readOrganisation(organisationFile, { incidentTypes }),
    incidentTypes,
    clock: () => new Date(),
    log,
  })
}
