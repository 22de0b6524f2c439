import type { IncidentType, Language } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { answersFor, type Reader } from './facts.ts'
import { dayAndTime } from './time.ts'

type MailFact = { label: string; value: string }

/** What a mail lists: who and what, and the answers that its reader may see. */
export function mailFacts(
  reader: Reader,
  ticket: Ticket,
  type: IncidentType | undefined,
  title: string,
  language: Language,
): MailFact[] {
  const answers = type ? answersFor(reader, ticket, type, language) : []
  return [
    ...standing(ticket, title, reader, language),
    ...answers.map(({ title: label, value }) => ({ label, value })),
  ]
}

function standing(ticket: Ticket, title: string, reader: Reader, language: Language): MailFact[] {
  const { facts, urgent, unknownName } = textsIn(language).mail
  const affected = ticket.people.get(ticket.affected_id ?? ticket.reporter_id)
  const reporter = ticket.people.get(ticket.reporter_id)
  const contact = { label: facts.mail, value: affected?.mail ?? '' }
  const workPhone = { label: facts.phone, value: ticket.facts['phone'] ? '' : (affected?.phone ?? '') }
  const rows = [
    { label: facts.what, value: title },
    { label: facts.urgency, value: ticket.urgency === 'urgent' ? urgent : '' },
    { label: facts.name, value: affected?.name ?? unknownName },
    ...(reader === 'leader' ? [] : [contact, workPhone]),
    { label: facts.reporter, value: ticket.affected_id ? (reporter?.name ?? unknownName) : '' },
    { label: facts.reported, value: dayAndTime(ticket.opened_at, language) },
    { label: facts.ticket, value: ticket.number },
    { label: facts.id, value: reader === 'help-desk' ? (ticket.affected_id ?? ticket.reporter_id) : '' },
  ]
  return rows.filter(({ value }) => value !== '')
}
