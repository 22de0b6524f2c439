import type { DeliveryRow, TicketRow } from '../store/schema.ts'

export const OPEN: TicketRow['status'][] = ['new', 'in-progress']

export function isClosed(status: TicketRow['status']): boolean {
  return !OPEN.includes(status)
}

/** Tells whether an open ticket awaits an agent's first action. */
export function isUntouched({ status, touched_at }: Pick<TicketRow, 'status' | 'touched_at'>): boolean {
  return !isClosed(status) && touched_at === null
}

/** Messages about something a leader should do. */
const REMINDING: DeliveryRow['occasion'][] = ['reminder', 'outstanding']

type Said = Pick<DeliveryRow, 'recipient_kind' | 'occasion' | 'about'>

/** Tells whether a message is obsolete: outcome changed, matter dealt with, or report withdrawn. */
export function isCalledOff({ recipient_kind, occasion, about }: Said, ticket: TicketRow) {
  const { status } = ticket
  if (occasion === 'outcome') return about === 'resolved' ? status !== 'resolved' : isClosed(status)
  if (occasion === 'overdue') return !isUntouched(ticket)
  if (occasion === 'withdrawal') return status !== 'withdrawn'
  if (occasion === 'reminder' && ticket.acknowledged_at) return true
  if (REMINDING.includes(occasion) && isClosed(status)) return true
  // Employees are told anyway, and another system must learn the end.
  const isToldAnyway = recipient_kind === 'employee' || recipient_kind === 'webhook'
  return status === 'withdrawn' && !isToldAnyway
}

export type Concerned = Pick<TicketRow, 'reporter_id' | 'affected_id'>

/** Returns the affected person, who is the reporter unless another is named. */
export function whomItConcerns(ticket: Concerned): string {
  return ticket.affected_id ?? ticket.reporter_id
}

/** Returns the ticket's employees: the reporter and the affected person. */
export function employeesIn({ reporter_id, affected_id }: TicketRow): string[] {
  return [reporter_id, affected_id].filter((id) => id !== null)
}
