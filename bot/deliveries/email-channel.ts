import type { Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { languageOfPerson } from '../directory/person-language.ts'
import { profilesOf } from '../directory/profile.ts'
import { replyAddress } from '../incoming/reply-address.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { isOutsideDesk } from '../organisation/organisation.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { mailWords } from '../show/mail.ts'
import type { DeliveryRow, PersonRow } from '../store/schema.ts'
import { LEADERS } from '../tickets/alerts.ts'
import { recipientOf } from '../tickets/is-replaced.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { deskLink } from './desk-link.ts'
import { composeMail } from './mail-message.ts'
import type { Needs } from './needs.ts'

type Address = { name: string; address: string }

/** Sends a delivery as a mail. Throws DeliveryFailure. */
export async function sendByEmail(delivery: DeliveryRow, ticket: Ticket, context: Needs): Promise<void> {
  const { organisation } = context
  const recipient = addressOf(delivery, ticket, context)
  if (!recipient) throw new DeliveryFailure('never', 'no-address', 'no address')
  const people = await profilesOf(ticket, context)
  const redirected = trialAddress(delivery, organisation)
  const to = redirected ?? recipient
  const language = languageTo(delivery, people)
  const url = await deskLink(delivery, context)
  const mime = await composeMail({
    ...mailWords(delivery, { ...ticket, people }, context, redirected ? recipient.name : null, language),
    ...(url && { answerLink: { title: textsIn(language).deskPage.mailed, url } }),
    from: ownAddress(organisation),
    to,
    replyTo: [answersTo(delivery, organisation), ...reporterAddress(people.get(ticket.reporter_id))],
    ticketNumber: ticket.number,
    deliveryId: delivery.id,
    follows: firstMailBefore(delivery, ticket),
    at: delivery.created_at,
    language,
  })
  await context.mail.send(mime, { from: organisation.mailbox, to: [to.address] })
}

/** People are written to in their own language; desks, the privacy officer and duty in bokmål. */
function languageTo({ recipient_kind, recipient_id }: DeliveryRow, people: Map<string, PersonRow>): Language {
  const isPersonal = recipient_kind === 'affected' || LEADERS.includes(recipient_kind)
  return isPersonal ? languageOfPerson(people.get(recipient_id ?? '')) : 'nb'
}

function ownAddress({ name, mailbox }: Organisation): Address {
  return { name: `Straks, ${name}`, address: mailbox }
}

/** A desk answers an address that tells what it answers, where its mails keep it. */
function answersTo({ id, recipient_kind, recipient_id }: DeliveryRow, organisation: Organisation): Address {
  const own = ownAddress(organisation)
  const desk = recipient_kind === 'desk' ? organisation.desks[recipient_id ?? ''] : undefined
  return desk?.plusAddress ? { ...own, address: replyAddress(id, own.address) } : own
}

/** To the same recipient. Null when there is none: this is the first. */
function firstMailBefore(delivery: DeliveryRow, { deliveries }: Ticket): string | null {
  const first = deliveries.find(
    (one) => one.channel === 'email' && recipientOf(one) === recipientOf(delivery),
  )
  return first && first.id !== delivery.id ? first.id : null
}

function reporterAddress(reporter: PersonRow | undefined): Address[] {
  return reporter?.mail ? [{ name: reporter.name, address: reporter.mail }] : []
}

/** In trial mode outside desks hear nothing: their mail goes to the municipality's own trial mailbox. */
function trialAddress(delivery: DeliveryRow, organisation: Organisation): Address | null {
  const outside = delivery.recipient_kind === 'desk' && isOutsideDesk(delivery.recipient_id ?? '')
  if (!outside || organisation.delivery === 'live' || !organisation.trialMailbox) return null
  return { name: organisation.name, address: organisation.trialMailbox }
}

function addressOf(delivery: DeliveryRow, ticket: Ticket, { organisation }: Needs): Address | null {
  const id = delivery.recipient_id ?? ''
  switch (delivery.recipient_kind) {
    case 'desk': {
      const desk = organisation.desks[id]
      return desk ? { name: desk.name, address: desk.email } : null
    }
    case 'privacy-officer': {
      const officer = organisation.privacyOfficer
      return officer
        ? { name: officer.name || textsIn('nb').receipt.privacyOfficer, address: officer.email }
        : null
    }
    case 'duty':
      return organisation.duty && { name: organisation.duty.name, address: organisation.duty.email }
    default: {
      const person = ticket.people.get(id)
      return person?.mail ? { name: person.name, address: person.mail } : null
    }
  }
}
