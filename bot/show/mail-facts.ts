import { phone } from '../../dialogs/incidents/fields.ts'
import { whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { dayAndTime } from '../time/time.ts'
import { nameIn } from './alert-facts.ts'
import { type Audience, answersFor, phoneSource } from './facts.ts'
import { alsoTold } from './leader-mail.ts'
import type { Mailed } from './mail-subject.ts'
import type { Reader } from './needs.ts'

type MailFact = { label: string; value: string }

/** Returns a mail's facts: who and what, the answers its reader may see, and a leader's co-recipients. */
export function mailFacts(mailed: Mailed, reader: Reader): MailFact[] {
  const { ticket, audience, isLeader } = mailed
  const isOutside = audience === 'outside-desk'
  return [
    ...standing(mailed, reader),
    ...answersFor(audience, ticket, reader).filter(({ name }) => name !== phone.name),
    ...(isOutside ? [{ label: reader.texts.mail.facts.employer, value: reader.organisation.name }] : []),
    ...(isLeader ? alsoTold(mailed, reader) : []),
  ]
}

function standing(mailed: Mailed, reader: Reader): MailFact[] {
  const { ticket, title, audience, isUrgent } = mailed
  const { mail, urgency } = reader.texts
  const { facts } = mail
  const rows = [
    { label: facts.what, value: title },
    { label: facts.urgency, value: isUrgent ? urgency.urgent : '' },
    { label: facts.name, value: nameIn(ticket, whomItConcerns(ticket), reader) },
    ...contact(mailed, reader),
    { label: facts.reporter, value: ticket.affected_id ? nameIn(ticket, ticket.reporter_id, reader) : '' },
    { label: facts.reported, value: dayAndTime(ticket.opened_at, reader.language) },
    { label: facts.ticket, value: ticket.number },
    { label: facts.id, value: audience === 'help-desk' ? whomItConcerns(ticket) : '' },
  ]
  return rows.filter(({ value }) => value !== '')
}

/** A leader gets the contact details in the directory. */
function contact({ ticket, audience, isLeader }: Mailed, reader: Reader): MailFact[] {
  const { facts, phone: sources } = reader.texts.mail
  if (audience === 'leader' && !isLeader) return []
  const affected = ticket.people.get(whomItConcerns(ticket))
  const phones = isLeader
    ? [{ value: affected?.phone ?? '', source: sources.directory }]
    : phonesOf(ticket, audience, reader)
  return [
    { label: facts.mail, value: affected?.mail ?? '' },
    ...phones.map(({ value, source }) => ({ label: facts.phone(source), value })),
  ]
}

/**
 * Returns the affected person's phone numbers with their sources, best first: one for an outside desk, all
 * for the help desk.
 */
export function phonesOf(
  ticket: Ticket,
  audience: Audience,
  reader: Reader,
): { value: string; source: string }[] {
  const { phone: sources } = reader.texts.mail
  const inDirectory = ticket.people.get(whomItConcerns(ticket))?.phone ?? ''
  const reporters = ticket.people.get(ticket.reporter_id)?.phone ?? ''
  const given = ticket.facts[phone.name] ?? ''
  const phones = [
    { value: phoneSource(given, ticket) === 'given' ? given : '', source: sources.given },
    { value: inDirectory, source: sources.directory },
    { value: ticket.affected_id ? reporters : '', source: sources.reporters },
  ]
  const there = phones.filter(({ value }) => value !== '')
  return audience === 'outside-desk' ? there.slice(0, 1) : there
}
