import { randomUUID } from 'node:crypto'
import { composeMail } from '../deliveries/mail-message.ts'
import { smtpHandshake, transportOf } from '../deliveries/mail-transport.ts'
import { path } from '../directory/graph-request.ts'
import type { MailboxReader } from '../mailbox/mailbox-reader.ts'
import { readerOf } from '../mailbox/reader-of.ts'
import { isOutsideDesk } from '../organisation/help-desk.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import type { SmtpServer } from '../settings/config.ts'
import type { Clock } from '../time/clock.ts'
import { type Check, type Finding, fails, notAsked, type Trial, works } from './check.ts'
import { graphSaid } from './failure-advice.ts'
import { GRAPH } from './permissions.ts'

const MAIL = 'Utgående e-post'

/** Checks mail without sending any: the server's greeting and login, or Graph's refusal. */
export function mailRoute(trial: Trial): Check {
  const { mail } = trial.config
  if (mail?.transport === 'smtp') return { what: MAIL, ask: () => greet(mail) }
  return { what: MAIL, needs: GRAPH, ask: () => knock(trial) }
}

async function greet(server: SmtpServer): Promise<Finding> {
  await smtpHandshake(server)
  return works(
    new URL(server.url).username ? 'SMTP-tjeneren svarer og tar imot innloggingen' : 'SMTP-tjeneren svarer',
  )
}

/** Not base64, so that no mail can result, whoever may send. */
const NO_MAIL = '!'

/** The permission from Exchange is in no token: only a refusal is certain, the rest needs a mail. */
async function knock({ organisation: { mailbox }, directory, mail }: Trial): Promise<Finding> {
  const { status } = await directory.ask({ path: path`/users/${mailbox}/sendMail`, body: NO_MAIL })
  if (status === 403)
    return fails(
      'appen får ikke sende fra postboksen',
      'Gi «Application Mail.Send» i Exchange for «mailbox» i organisasjonsfilen (RBAC for Applications). Det kan ta to timer før det virker',
    )
  if (status === 404)
    return fails('postboksen finnes ikke i Exchange', 'Sjekk «mailbox» i organisasjonsfilen')
  if (status !== 400) return graphSaid(status)
  if ((await directory.roles())?.includes('Mail.Send'))
    return works(
      'gitt i Entra',
      'Fjern Mail.Send der: den gjelder alle postbokser. Gi «Application Mail.Send» i Exchange for denne ene',
    )
  return notAsked(
    'Graph sier ikke nei, men bare en e-post viser det sikkert',
    mail ? undefined : 'Kjør med --mail for å sende en til kommunen selv',
  )
}

/** On request, sends one mail to the municipality itself, in the same way as reports. */
export function testMail({ config, organisation, directory: { graph }, clock, mail }: Trial): Check[] {
  if (!mail) return []
  const { mailbox } = organisation
  const ask = async (): Promise<Finding> => {
    const to = ownAddress(organisation)
    if (!to)
      return fails(
        'ikke sendt: adressen er også en ekstern mottakers',
        'Sjekk adressene i organisasjonsfilen',
      )
    const mime = await composeMail(mailTo(to, organisation, clock()))
    const transport = transportOf(config.mail, mailbox, graph)
    await transport.send(mime, { from: mailbox, to: [to] }).finally(transport.close)
    return works(`tatt imot for ${to}`, 'Sjekk at den kommer fram')
  }
  return [{ what: 'Prøve-e-post', needs: MAIL, ask }]
}

/** Null if an outside desk has the address too: desks get no tests. */
function ownAddress({ delivery, trialMailbox, mailbox, desks }: Organisation): string | null {
  const own = (delivery === 'trial' ? trialMailbox : null) ?? mailbox
  const outside = Object.entries(desks).filter(([id]) => isOutsideDesk(id))
  const isOutside = outside.some(([, { email }]) => email.toLowerCase() === own.toLowerCase())
  return isOutside ? null : own
}

function mailTo(to: string, { name, mailbox }: Organisation, at: Date) {
  return {
    from: { name: `Straks, ${name}`, address: mailbox },
    to: { name, address: to },
    replyTo: [],
    deliveryId: randomUUID(),
    at,
    ticketNumber: 'selvtest',
    subject: 'Prøve av e-post',
    paragraphs: ['Denne e-posten er sendt av selvtesten i Straks. Ingen har meldt fra om noe.'],
    facts: [],
    links: [],
    closing: [],
    footer: 'Kommer den fram, virker e-posten.',
    language: 'nb' as const,
    urgent: false,
  }
}

/** Checks that incoming mail can be read. Looks only from now on, so no mail is listed. */
export function mailboxRoute({ config, organisation, directory, clock }: Trial): Check {
  const { ask, roles } = directory
  const reader = readerOf(config.mail, organisation.mailbox, ask)
  const granted = async () => (reader?.way === 'graph' ? ((await roles()) ?? []) : [])
  return {
    what: 'Innkommende e-post',
    ...(reader?.way === 'graph' && { needs: GRAPH }),
    ask: async () => (reader ? look(reader, await granted(), clock) : notAsked('ingen IMAP_URL', WITHOUT)),
  }
}

const WITHOUT = 'Valgfri: uten den ser ingen her at en e-post kommer i retur eller blir svart på'

async function look(reader: MailboxReader, roles: string[], clock: Clock): Promise<Finding> {
  try {
    await reader.list(null, clock())
    return roles.includes('Mail.Read') ? works('gitt i Entra', TOO_MUCH) : works('postboksen kan leses')
  } catch (error) {
    if (error instanceof DeliveryFailure && /^graph 403/.test(error.code)) return notAsked(NO, GIVE)
    if (error instanceof DeliveryFailure && /^graph 404/.test(error.code)) return fails(...MISSING)
    throw error
  } finally {
    await reader.close()
  }
}

const TOO_MUCH =
  'Fjern Mail.Read der: den gjelder alle postbokser. Gi «Application Mail.Read» i Exchange for denne ene'
const NO = 'appen får ikke lese postboksen'
const GIVE = `${WITHOUT}. Gi «Application Mail.Read» i Exchange for «mailbox» i organisasjonsfilen (RBAC for Applications)`
const MISSING = ['postboksen finnes ikke i Exchange', 'Sjekk «mailbox» i organisasjonsfilen'] as const
