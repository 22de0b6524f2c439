import type { IncidentType, Language } from '../../dialogs/incident-type.ts'
import { phone as phoneField } from '../../dialogs/incidents/fields.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { LEADERS } from '../tickets/alerts.ts'
import { whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { dayAndTime } from '../time/time.ts'
import { answersFor, type Reader } from './facts.ts'
import { alsoTold } from './leader-mail.ts'
import { isUrgentMail } from './mail-subject.ts'
import { phonesOf } from './phones.ts'

type About = { type: IncidentType | undefined; title: string; organisation: Organisation }
type MailFact = { label: string; value: string }

/** The facts of a mail: who and what, the answers that its reader may see, and for a leader who else hears of it. */
export function mailFacts(
  reader: Reader,
  delivery: DeliveryRow,
  ticket: Ticket,
  { type, title, organisation }: About,
  language: Language,
): MailFact[] {
  const isLeader = LEADERS.includes(delivery.recipient_kind)
  const answers = type ? answersFor(reader, ticket, type, language) : []
  const isOutside = reader === 'outside-desk'
  return [
    ...standing(delivery, ticket, title, reader, language),
    ...answers
      .filter(({ name }) => name !== phoneField.name)
      .map(({ title: label, value }) => ({ label, value })),
    ...(isOutside ? [{ label: textsIn(language).mail.facts.employer, value: organisation.name }] : []),
    ...(isLeader ? alsoTold(delivery, ticket, organisation, language) : []),
  ]
}

function standing(
  delivery: DeliveryRow,
  ticket: Ticket,
  title: string,
  reader: Reader,
  language: Language,
): MailFact[] {
  const { mail, urgency } = textsIn(language)
  const { facts, unknownName } = mail
  const affected = ticket.people.get(whomItConcerns(ticket))
  const reporter = ticket.people.get(ticket.reporter_id)
  const rows = [
    { label: facts.what, value: title },
    { label: facts.urgency, value: isUrgentMail(delivery, ticket) ? urgency.urgent : '' },
    { label: facts.name, value: affected?.name ?? unknownName },
    ...contact(delivery, ticket, reader, language),
    { label: facts.reporter, value: ticket.affected_id ? (reporter?.name ?? unknownName) : '' },
    { label: facts.reported, value: dayAndTime(ticket.opened_at, language) },
    { label: facts.ticket, value: ticket.number },
    { label: facts.id, value: reader === 'help-desk' ? whomItConcerns(ticket) : '' },
  ]
  return rows.filter(({ value }) => value !== '')
}

/** An outside desk gets one number, the help desk all; a leader what the directory has. */
function contact(
  { recipient_kind }: Pick<DeliveryRow, 'recipient_kind'>,
  ticket: Ticket,
  reader: Reader,
  language: Language,
): MailFact[] {
  const { facts, phone } = textsIn(language).mail
  const isLeader = LEADERS.includes(recipient_kind)
  if (reader === 'leader' && !isLeader) return []
  const affected = ticket.people.get(whomItConcerns(ticket))
  const phones = isLeader
    ? [{ value: affected?.phone ?? '', source: phone.directory }]
    : phonesOf(ticket, language)
  return [
    { label: facts.mail, value: affected?.mail ?? '' },
    ...(reader === 'outside-desk' ? phones.slice(0, 1) : phones).map(({ value, source }) => ({
      label: facts.phone(source),
      value,
    })),
  ]
}
