import { existsSync, readFileSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { BUYPASS } from './desks.ts'
import { Issuer } from './issuer.ts'
import { registration, startWithTokens, variablesFor } from './registered.ts'
import { GROUP } from './self-tested.ts'

/**
 * Microsoft 365 for deploy/drill.sh. Writes the installation's settings into the given folder, reads the
 * app's certificate from there (`app.crt`), and for each name on standard input reports that person's card as
 * lost. Also takes the bot's address and the path of the issuer's certificate in the installation.
 */
const [folder = '.', botUrl = '', certificateThere = ''] = process.argv.slice(2)
const issuer = await Issuer.start(registration)
issuer.roles = ['User.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All', 'MailboxSettings.Read']
const m365 = await startWithTokens(issuer, botUrl)
m365.personNamed('Ingrid Solberg').groupIds = [GROUP]
// The app logs in with its certificate.
const { MicrosoftAppPassword: _, ...registered } = variablesFor(issuer, m365)
const variables = {
  PUBLIC_URL: 'https://straks.kommune.example',
  HELPDESK_GROUP_ID: GROUP,
  ...registered,
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
