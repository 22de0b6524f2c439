import { randomUUID } from 'node:crypto'
import { composeMail } from '../deliveries/mail-message.ts'
import { transportOf } from '../deliveries/transport-of.ts'
import { isOutsideDesk, type Organisation } from '../organisation/organisation.ts'
import type { Clock } from '../time/clock.ts'
import { type Check, type Finding, fails, works } from './check.ts'
import type { Directory } from './directory.ts'
import type { Installation } from './installation.ts'
import { MAIL } from './mail-route.ts'

/** One mail the way that reports go, to the municipality itself. */
export function testMail(installation: Installation, { graph }: Directory, clock: Clock): Check {
  const { config, organisation } = installation
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
  return { what: 'Prøve-e-post', needs: MAIL, ask }
}

/** Null when an outside desk has it too: those hear nothing of a test. */
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
    footer: 'Kommer den fram, virker e-posten.',
    language: 'nb' as const,
    urgent: false,
  }
}
