import type { IncidentType, Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { DeliveryRow } from '../store/schema.ts'
import { LEADERS } from '../tickets/alerts.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { dayAndTime } from '../time/time.ts'
import { answersFor, type Reader } from './facts.ts'
import { alsoTold } from './leader-mail.ts'

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
  return [
    ...standing(ticket, title, { reader, isLeader }, language),
    ...answers.map(({ title: label, value }) => ({ label, value })),
    ...(isLeader ? alsoTold(delivery, ticket, organisation, language) : []),
  ]
}

function standing(
  ticket: Ticket,
  title: string,
  { reader, isLeader }: { reader: Reader; isLeader: boolean },
  language: Language,
): MailFact[] {
  const { mail, urgency } = textsIn(language)
  const { facts, unknownName } = mail
  const affected = ticket.people.get(ticket.affected_id ?? ticket.reporter_id)
  const reporter = ticket.people.get(ticket.reporter_id)
  const contact = { label: facts.mail, value: affected?.mail ?? '' }
  const workPhone = {
    label: facts.phone,
    value: ticket.facts['phone'] && !isLeader ? '' : (affected?.phone ?? ''),
  }
  const rows = [
    { label: facts.what, value: title },
    { label: facts.urgency, value: ticket.urgency === 'urgent' ? urgency.urgent : '' },
    { label: facts.name, value: affected?.name ?? unknownName },
    ...(reader === 'leader' && !isLeader ? [] : [contact, workPhone]),
    { label: facts.reporter, value: ticket.affected_id ? (reporter?.name ?? unknownName) : '' },
    { label: facts.reported, value: dayAndTime(ticket.opened_at, language) },
    { label: facts.ticket, value: ticket.number },
    { label: facts.id, value: reader === 'help-desk' ? (ticket.affected_id ?? ticket.reporter_id) : '' },
  ]
  return rows.filter(({ value }) => value !== '')
}
