import { phone } from '../../dialogs/incidents/fields.ts'
import { whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import type { Reader } from './needs.ts'

/**
 * The numbers by which the person whom it is about is reached, the best first, each with where it is from: whoever calls
 * back must know which one the employee gave. The form comes filled in with the reporter's from the directory: left as
 * it was, it is no number that anybody gave.
 */
export function phonesOf(ticket: Ticket, reader: Reader): { value: string; source: string }[] {
  const { phone: sources } = reader.texts.mail
  const inDirectory = ticket.people.get(whomItConcerns(ticket))?.phone ?? ''
  const reporters = ticket.people.get(ticket.reporter_id)?.phone ?? ''
  const given = ticket.facts[phone.name] ?? ''
  const known = [inDirectory, reporters].map(digitsOf)
  const phones = [
    { value: known.includes(digitsOf(given)) ? '' : given, source: sources.given },
    { value: inDirectory, source: sources.directory },
    { value: ticket.affected_id ? reporters : '', source: sources.reporters },
  ]
  return phones.filter(({ value }) => value !== '')
}

/** However it is written, with or without the country's code. */
function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '').replace(/^(00)?47(?=\d{8}$)/, '')
}
