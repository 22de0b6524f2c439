import type { IncidentType, Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import { isReplaced } from '../deliveries/is-replaced.ts'
import { LEADERS } from '../leaders/alerts.ts'
import type { Organisation } from '../organisation.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { answersFor, type Reader } from './facts.ts'
import { recipientName } from './recipient-name.ts'
import { dayAndTime } from './time.ts'

type About = { type: IncidentType | undefined; title: string; organisation: Organisation }
type MailFact = { label: string; value: string }

/** What a mail lists: who and what, the answers that its reader may see, and for a leader who else hears of it. */
export function mailFacts(
  reader: Reader,
  delivery: DeliveryRow,
  ticket: Ticket,
  { type, title, organisation }: About,
  language: Language,
): MailFact[] {
  const isLeader = LEADERS.includes(delivery.recipient_kind)
  const answers = type ? answersFor(reader, ticket, type, language) : []
  return [
    ...standing(ticket, title, { reader, isLeader }, language),
    ...answers.map(({ title: label, value }) => ({ label, value })),
    ...(isLeader ? alsoTold(delivery, ticket, organisation, language) : []),
  ]
}

/** Who else hears of it. Not how far that is: the mail is the same when it is sent again. */
function alsoTold(
  delivery: DeliveryRow,
  ticket: Ticket,
  organisation: Organisation,
  language: Language,
): MailFact[] {
  const others = ticket.deliveries.filter(
    (one) =>
      one.occasion === 'report' &&
      one.recipient_kind !== 'agent' &&
      one.recipient_id !== delivery.recipient_id &&
      one.state !== 'failed' &&
      one.state !== 'cancelled' &&
      !isReplaced(one, ticket.deliveries),
  )
  const names = others.map((one) => recipientName(one, ticket, organisation, language))
  const value = [...new Set(names)].join(', ')
  return value ? [{ label: textsIn(language).mail.facts.alsoTold, value }] : []
}

function standing(
  ticket: Ticket,
  title: string,
  { reader, isLeader }: { reader: Reader; isLeader: boolean },
  language: Language,
): MailFact[] {
  const { facts, urgent, unknownName } = textsIn(language).mail
  const affected = ticket.people.get(ticket.affected_id ?? ticket.reporter_id)
  const reporter = ticket.people.get(ticket.reporter_id)
  const contact = { label: facts.mail, value: affected?.mail ?? '' }
  const workPhone = {
    label: facts.phone,
    value: ticket.facts['phone'] && !isLeader ? '' : (affected?.phone ?? ''),
  }
  const rows = [
    { label: facts.what, value: title },
    { label: facts.urgency, value: ticket.urgency === 'urgent' ? urgent : '' },
    { label: facts.name, value: affected?.name ?? unknownName },
    ...(reader === 'leader' && !isLeader ? [] : [contact, workPhone]),
    { label: facts.reporter, value: ticket.affected_id ? (reporter?.name ?? unknownName) : '' },
    { label: facts.reported, value: dayAndTime(ticket.opened_at, language) },
    { label: facts.ticket, value: ticket.number },
    { label: facts.id, value: reader === 'help-desk' ? (ticket.affected_id ?? ticket.reporter_id) : '' },
  ]
  return rows.filter(({ value }) => value !== '')
}
