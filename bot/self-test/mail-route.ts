import { smtpHandshake } from '../deliveries/smtp-transport.ts'
import { path } from '../directory/graph-request.ts'
import type { SmtpServer } from '../settings/config.ts'
import { type Check, type Finding, fails, notAsked, works } from './check.ts'
import type { Directory } from './directory.ts'
import { graphSaid } from './failure-advice.ts'
import type { Installation } from './installation.ts'
import { GRAPH } from './sign-in.ts'

export const MAIL = 'Utgående e-post'

/**
 * As far as it can be told without a mail: the mail server's greeting and login, or what Graph refuses.
 * @param isMailed a mail follows, which tells the rest
 */
export function mailRoute(
  { config, organisation }: Installation,
  directory: Directory,
  isMailed: boolean,
): Check {
  const { mail } = config
  if (mail?.transport === 'smtp') return { what: MAIL, ask: () => greet(mail) }
  return { what: MAIL, needs: GRAPH, ask: () => knock(organisation.mailbox, directory, isMailed) }
}

async function greet(server: SmtpServer): Promise<Finding> {
  await smtpHandshake(server)
  return works(
    new URL(server.url).username ? 'SMTP-tjeneren svarer og tar imot innloggingen' : 'SMTP-tjeneren svarer',
  )
}

/** Is no base64, so that no mail can come of it whoever may send. */
const NO_MAIL = '!'

async function knock(mailbox: string, { ask, roles }: Directory, isMailed: boolean): Promise<Finding> {
  const { status } = await ask({ path: path`/users/${mailbox}/sendMail`, body: NO_MAIL })
  return judgeMailbox(status, (await roles()) ?? [], isMailed)
}

/** The permission given in Exchange stands in no token: a refusal is certain, the rest only a mail can show. */
function judgeMailbox(status: number, roles: string[], isMailed: boolean): Finding {
  if (status === 403)
    return fails(
      'appen får ikke sende fra postboksen',
      'Gi «Application Mail.Send» i Exchange for «mailbox» i organisasjonsfilen (RBAC for Applications). Det kan ta to timer før det virker',
    )
  if (status === 404)
    return fails('postboksen finnes ikke i Exchange', 'Sjekk «mailbox» i organisasjonsfilen')
  if (status !== 400) return graphSaid(status)
  if (roles.includes('Mail.Send'))
    return works(
      'gitt i Entra',
      'Fjern Mail.Send der: den gjelder alle postbokser. Gi «Application Mail.Send» i Exchange for denne ene',
    )
  return notAsked(
    'Graph sier ikke nei, men bare en e-post viser det sikkert',
    isMailed ? undefined : 'Kjør med --mail for å sende en til kommunen selv',
  )
}
