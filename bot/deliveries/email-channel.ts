import type { Language } from '../../dialogs/incident-type.ts'
import { firstOf } from '../../dialogs/language.ts'
import { languageOfPerson } from '../directory/person-language.ts'
import { profilesOf } from '../directory/profile.ts'
import { replyAddress } from '../incoming/reply-address.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { mailWords, onTrial } from '../show/mail.ts'
import { forReader } from '../show/needs.ts'
import { contactOf } from '../show/recipient-name.ts'
import { type InWave, waveWords } from '../show/wave-mail.ts'
import type { DeliveryRow, Occasion, People } from '../store/schema.ts'
import { isToLeader } from '../tickets/alerts.ts'
import { isRedirected, recipientOf } from '../tickets/delivery-state.ts'
import { keepDeskLink, newDeskToken } from '../tickets/desk-links-table.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { composeMail } from './mail-message.ts'
import type { Needs } from './needs.ts'
import type { Taken } from './record-attempt.ts'

type Address = { name: string; address: string }

/** Sends a delivery by mail, or several like ones to a desk as one mail. Throws DeliveryFailure. */
export async function sendByEmail([lead, ...others]: [Taken, ...Taken[]], context: Needs): Promise<void> {
  const { organisation } = context
  const { taken: delivery } = lead
  const recipient = contactOf(delivery, lead.ticket, organisation)
  if (!recipient?.email) throw new DeliveryFailure('never', 'no-address', 'no address')
  const ticket = await withProfiles(lead, context)
  const redirected = trialAddress(delivery, organisation)
  const to = redirected ?? { name: recipient.name, address: recipient.email }
  const language = languageTo(delivery, ticket.people, organisation)
  const reader = forReader(context, language)
  const answerUrl = await deskLink(delivery, context)
  const first = { ticket, answerUrl }
  const words =
    others.length === 0
      ? mailWords(delivery, ticket, reader)
      : waveWords(delivery, [first, ...(await inWave(others, context))], reader)
  const mime = await composeMail({
    ...(redirected ? onTrial(words, recipient.name, reader) : words),
    ...(answerUrl && others.length === 0
      ? { answerLink: { title: reader.texts.deskPage.mailed, url: answerUrl } }
      : {}),
    from: ownAddress(organisation),
    to,
    // With many reporters, none must read answers about the others.
    replyTo: [answersTo(delivery, organisation), ...(others.length === 0 ? reporterAddress(ticket) : [])],
    ticketNumber: ticket.number,
    deliveryId: delivery.id,
    besides: others.map((one) => ({ ticketNumber: one.ticket.number, deliveryId: one.taken.id })),
    follows: firstMailBefore(delivery, ticket),
    at: delivery.created_at,
    language,
  })
  await context.mail.send(mime, { from: organisation.mailbox, to: [to.address] })
}

async function withProfiles({ ticket }: Taken, context: Needs): Promise<Ticket> {
  return { ...ticket, people: await profilesOf(ticket, context) }
}

function inWave(others: Taken[], context: Needs): Promise<InWave[]> {
  return Promise.all(
    others.map(async (one) => ({
      ticket: await withProfiles(one, context),
      answerUrl: await deskLink(one.taken, context),
    })),
  )
}

/** Uses people's own language; the first one for desks, privacy officer and duty. */
function languageTo(delivery: DeliveryRow, people: People, { languages }: Organisation): Language {
  const isPersonal = ['affected', 'agent'].includes(delivery.recipient_kind) || isToLeader(delivery)
  return isPersonal
    ? languageOfPerson(people.get(delivery.recipient_id ?? ''), languages)
    : firstOf(languages)
}

function ownAddress({ name, mailbox }: Organisation): Address {
  return { name: `Straks, ${name}`, address: mailbox }
}

/** Gives a desk a Reply-To address that identifies the mail, if its mail system keeps it. */
function answersTo({ id, recipient_kind, recipient_id }: DeliveryRow, organisation: Organisation): Address {
  const own = ownAddress(organisation)
  const desk = recipient_kind === 'desk' ? organisation.desks[recipient_id ?? ''] : undefined
  return desk?.plusAddress ? { ...own, address: replyAddress(id, own.address) } : own
}

/** Returns the mail of the first delivery to the same recipient; null if this is the first. */
function firstMailBefore(delivery: DeliveryRow, { deliveries }: Ticket): string | null {
  const first = deliveries.find(
    (one) => one.channel === 'email' && recipientOf(one) === recipientOf(delivery),
  )
  return first && first.id !== delivery.id ? (first.mailed_with ?? first.id) : null
}

function reporterAddress({ people, reporter_id }: Ticket): Address[] {
  const reporter = people.get(reporter_id)
  return reporter?.mail ? [{ name: reporter.name, address: reporter.mail }] : []
}

/** In trial mode, mail to outside desks goes to the municipality's trial mailbox. */
function trialAddress(delivery: DeliveryRow, organisation: Organisation): Address | null {
  if (!isRedirected(delivery, organisation) || !organisation.trialMailbox) return null
  return { name: organisation.name, address: organisation.trialMailbox }
}

const ASKING: Occasion[] = ['report', 'addition', 'reopened']

/** Each mail gets a new address of bot/desk-page, since only a hash is stored; earlier ones stay valid. */
async function deskLink(
  { id, recipient_kind, occasion }: DeliveryRow,
  { db, clock, ownAddress }: Needs,
): Promise<string | null> {
  if (recipient_kind !== 'desk' || !ASKING.includes(occasion)) return null
  const token = newDeskToken()
  await keepDeskLink(db, token, id, clock())
  return `${await ownAddress}/d/${token}`
}
