import type { TicketJson } from '../../bot/helpdesk/api-shapes.ts'
import type { Told } from './outcome-bar.tsx'
import type { OpenTicket } from './use-ticket.ts'

/** What a part of the view of a ticket is given: the ticket, and how to act on it. */
export type PartProps = Pick<OpenTicket, 'busy' | 'isWell' | 'act'> & { ticket: TicketJson; told: Told }
