import { existsSync, readFileSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Microsoft365, startMicrosoft365 } from '../../local/microsoft-365.ts'
import { catalogAppId, teamsAppId, tenantId } from '../../local/municipality.ts'
import { BUYPASS } from './desks.ts'
import { botFrameworkIssuer, Issuer } from './issuer.ts'
import { GROUP } from './self-tested.ts'

/**
 * Microsoft 365 for deploy/drill.sh. Writes the installation's settings into the given folder, reads the
 * app's certificate from there (`app.crt`), and for each name on standard input reports that person's card as
 * lost. Also takes the bot's address and the path of the issuer's certificate in the installation.
 */
const [folder = '.', botUrl = '', certificateThere = ''] = process.argv.slice(2)
const registration = { tenantId, appId: '7a1d0c52-3b7e-4f0a-9c11-0d5f6e2a8b34', appPassword: 'not used' }
const issuer = await Issuer.start(registration)
issuer.roles = ['User.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All', 'MailboxSettings.Read']
const m365: Microsoft365 = await startMicrosoft365({
  botUrl,
  identity: {
    botId: `28:${registration.appId}`,
    authorizationForBot: async () => `Bearer ${await issuer.sign(issuer.channelClaims(m365.serviceUrl))}`,
    allowsOnConnector: (given) => issuer.accepts(given, botFrameworkIssuer),
    allowsOnGraph: (given) => issuer.accepts(given, 'https://graph.microsoft.com'),
  },
})
m365.personNamed('Ingrid Solberg').groupIds = [GROUP]
const variables = {
  PUBLIC_URL: 'https://straks.kommune.example',
  MicrosoftAppId: registration.appId,
  MicrosoftAppTenantId: tenantId,
  TEAMS_APP_ID: teamsAppId,
  TEAMS_CATALOG_APP_ID: catalogAppId,
  HELPDESK_GROUP_ID: GROUP,
  ...issuer.botFramework,
  AZURE_AUTHORITY_HOST: issuer.url,
  GRAPH_URL: m365.graphUrl,
  NODE_EXTRA_CA_CERTS: certificateThere,
}
writeFileSync(join(folder, 'ca.pem'), issuer.certificate)
const lines = Object.entries(variables).map(([name, value]) => `${name}=${value}\n`)
writeFileSync(join(folder, 'straks.env'), lines.join(''))
const uploaded = join(folder, 'app.crt')
watch(folder, () => {
  if (existsSync(uploaded)) issuer.certificates = [readFileSync(uploaded, 'utf8')]
})
console.log('ready')
for await (const name of createInterface({ input: process.stdin })) console.log(await report(name))
process.exit(0)

async function report(name: string): Promise<string> {
  const before = m365.mailbox(BUYPASS).mails.length
  const chat = m365.chatOf(name)
  await chat.say('mista buypasskortet')
  await chat.press('Send meldingen')
  const mail = await m365.mailbox(BUYPASS).waitForMail(() => m365.mailbox(BUYPASS).mails.length > before)
  return mail.subject
}
