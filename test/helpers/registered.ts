import { type Microsoft365, startMicrosoft365 } from '../../local/microsoft-365.ts'
import { catalogAppId, teamsAppId, tenantId } from '../../local/municipality.ts'
import { botFrameworkIssuer, type Issuer, type Registration } from './issuer.ts'

/** The app's registration in Entra. */
export const registration: Registration = {
  tenantId,
  appId: '7a1d0c52-3b7e-4f0a-9c11-0d5f6e2a8b34',
  appPassword: 'a-password-of-the-test',
}

/** Starts Microsoft 365 with tokens in and out, for the registered app. */
export async function startWithTokens(issuer: Issuer, botUrl: string): Promise<Microsoft365> {
  const m365: Microsoft365 = await startMicrosoft365({
    botUrl,
    identity: {
      botId: `28:${registration.appId}`,
      authorizationForBot: () => authorizationForBot(issuer, m365),
      allowsOnConnector: (given) => issuer.accepts(given, botFrameworkIssuer),
      allowsOnGraph: (given) => issuer.accepts(given, 'https://graph.microsoft.com'),
    },
  })
  return m365
}

/** Returns the Authorization header of Teams' requests to the bot. */
export async function authorizationForBot(issuer: Issuer, { serviceUrl }: Microsoft365): Promise<string> {
  return `Bearer ${await issuer.sign(issuer.channelClaims(serviceUrl))}`
}

/** Returns the variables that lead the registered app to the issuer and to Microsoft 365. */
export function variablesFor(issuer: Issuer, m365: Microsoft365) {
  return {
    MicrosoftAppId: registration.appId,
    MicrosoftAppPassword: registration.appPassword,
    MicrosoftAppTenantId: registration.tenantId,
    ...issuer.botFramework,
    AZURE_AUTHORITY_HOST: issuer.url,
    GRAPH_URL: m365.graphUrl,
    TEAMS_APP_ID: teamsAppId,
    TEAMS_CATALOG_APP_ID: catalogAppId,
  }
}
