import type { Language } from '../../dialogs/incident-type.ts'
import { causeWords } from '../../dialogs/incident-type.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { isOutsideDesk } from '../organisation.ts'
import type { DeliveryRow } from '../store/schema.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { Reader } from './facts.ts'
import { answersFor } from './facts.ts'
import { deadlineOf } from './deadline.ts'
import { dayAndTime } from './time.ts'

export type MailWords = {
  subject: string
  paragraphs: string[]
  facts: { label: string; value: string }[]
  footer: string
}

/**
 * What a mail says. An outside desk gets name, work contact, cause and ticket number; the help desk gets it all.
 * @param insteadOf in trial mode: whom the mail would have gone to
 */
export function mailWords(
  delivery: DeliveryRow,
  ticket: Ticket,
  { organisation, incidentTypes }: Pick<Context, 'organisation' | 'incidentTypes'>,
  insteadOf: string | null,
): MailWords {
  const language: Language = 'nb'
  const { mail, alert } = textsIn(language)
  const type = incidentTypes.find(({ id }) => id === ticket.type)
  const words = type && causeWords(type, ticket.cause, language)
  const reader = readerOf(delivery)
  const subject = words?.title ?? ticket.type
  const advice = reader === 'leader' ? words?.leaderAdvice : words?.request
  const deadline = ticket.personal_data && reader !== 'outside-desk'
  return {
    subject: insteadOf ? mail.trial(subject) : subject,
    paragraphs: [
      ...(insteadOf ? [mail.trialNote(insteadOf)] : []),
      mail.intro(organisation.name, type?.paragraph ?? ''),
      ...(advice ? [advice] : []),
      ...(deadline ? [alert.deadline(dayAndTime(deadlineOf(ticket)))] : []),
      ...(reader === 'leader' ? [] : [mail.noOrder]),
    ],
    facts: [
      ...standing(ticket, words?.title ?? ticket.type, reader, language),
      ...(type ? answersFor(reader, ticket, type, language) : []).map(({ title, value }) => ({ label: title, value })),
    ],
    footer: mail.footer,
  }
}

function readerOf({ recipient_kind, recipient_id }: DeliveryRow): Reader {
  if (recipient_kind !== 'desk') return 'leader'
  return isOutsideDesk(recipient_id ?? '') ? 'outside-desk' : 'help-desk'
}

function standing(ticket: Ticket, title: string, reader: Reader, language: Language) {
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
    { label: facts.reported, value: dayAndTime(ticket.opened_at) },
    { label: facts.ticket, value: ticket.number },
    { label: facts.id, value: reader === 'help-desk' ? (ticket.affected_id ?? ticket.reporter_id) : '' },
  ]
  return rows.filter(({ value }) => value !== '')
}
