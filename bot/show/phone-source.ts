import { whomItConcerns } from '../tickets/ticket-state.ts'
import type { Ticket } from '../tickets/tickets-table.ts'

/**
 * Where the number is from that came with a report: whoever calls back must know whether somebody gave it. The form comes
 * filled in with the reporter's from the directory: left as it was, it is no number that anybody gave.
 */
export function phoneSource(number: string, ticket: Ticket): 'given' | 'directory' | 'reporters' {
  const isOf = (id: string) => digitsOf(ticket.people.get(id)?.phone ?? '') === digitsOf(number)
  if (isOf(whomItConcerns(ticket))) return 'directory'
  return isOf(ticket.reporter_id) ? 'reporters' : 'given'
}

/** However it is written, with or without the country's code. */
function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '').replace(/^(00)?47(?=\d{8}$)/, '')
}
