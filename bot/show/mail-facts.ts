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

/** Returns a mail's facts: people, incident, answers its reader may see, and for some who else is told. */
export function mailFacts(mailed: Mailed, reader: Reader): MailFact[] {
  const { delivery, ticket, audience, isLeader } = mailed
  const isOutside = audience === 'outside-desk'
  const seesOthers = isLeader || delivery.recipient_kind === 'affected'
  return [
    ...standing(mailed, reader),
    ...answersFor(audience, ticket, reader).filter(({ name }) => name !== phone.name),
    ...(isOutside ? [{ label: reader.texts.mail.facts.employer, value: reader.organisation.name }] : []),
    ...(seesOthers ? alsoTold(mailed, reader) : []),
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

/** Returns the affected person's contact details; leaders and the duty contact get only the directory's. */
function contact({ delivery, ticket, audience, isLeader }: Mailed, reader: Reader): MailFact[] {
  const { facts, phone: sources } = reader.texts.mail
  const isDesk = audience !== 'leader'
  if (!isDesk && !isLeader && delivery.recipient_kind !== 'duty') return []
  const affected = ticket.people.get(whomItConcerns(ticket))
  const phones = isDesk
    ? phonesOf(ticket, audience, reader)
    : [{ value: affected?.phone ?? '', source: sources.directory }]
  return [
    { label: facts.mail, value: affected?.mail ?? '' },
    ...phones.map(({ value, source }) => ({ label: facts.phone(source), value })),
  ]
}

/** Best first: one for an outside desk. A person who reports for a colleague gives their own number. */
export function phonesOf(
  ticket: Ticket,
  audience: Audience,
  reader: Reader,
): { value: string; source: string }[] {
  const { phone: sources } = reader.texts.mail
  const numberOf = (id: string) => ticket.people.get(id)?.phone ?? ''
  const answer = ticket.facts[phone.name] ?? ''
  const source = phoneSource(answer, ticket)
  const givenBy = (whom: typeof source) => ({ value: source === whom ? answer : '', source: sources[whom] })
  const inDirectory = { value: numberOf(whomItConcerns(ticket)), source: sources.directory }
  const reporters = { value: numberOf(ticket.reporter_id), source: sources.reporters }
  const phones = [
    givenBy('given'),
    inDirectory,
    givenBy('givenByReporter'),
    ...(ticket.affected_id ? [reporters] : []),
  ]
  const there = phones.filter(({ value }) => value !== '')
  return audience === 'outside-desk' ? there.slice(0, 1) : there
}
