import type { DeliveryRow, TicketRow } from '../store/schema.ts'

export const OPEN: TicketRow['status'][] = ['new', 'in-progress']

export function isClosed(status: TicketRow['status']): boolean {
  return !OPEN.includes(status)
}

/** It is open, and waits for an agent to do something. */
export function isUntouched({ status, touched_at }: Pick<TicketRow, 'status' | 'touched_at'>): boolean {
  return !isClosed(status) && touched_at === null
}

/** Of what waits for a leader. */
const REMINDING: DeliveryRow['occasion'][] = ['reminder', 'outstanding']

type Said = Pick<DeliveryRow, 'recipient_kind' | 'occasion' | 'about'>

/** It came out otherwise since, or somebody has seen to it; or the report has been taken back, and with it what is not sent yet to others. */
export function isCalledOff({ recipient_kind, occasion, about }: Said, ticket: TicketRow) {
  const { status } = ticket
  if (occasion === 'outcome') return about === 'resolved' ? status !== 'resolved' : isClosed(status)
  if (occasion === 'overdue') return !isUntouched(ticket)
  if (occasion === 'withdrawal') return status !== 'withdrawn'
  if (occasion === 'reminder' && ticket.acknowledged_at) return true
  if (REMINDING.includes(occasion) && isClosed(status)) return true
  // Those whose ticket it is are told anyway, and another system must hear how it ended.
  const isToldAnyway = recipient_kind === 'employee' || recipient_kind === 'webhook'
  return status === 'withdrawn' && !isToldAnyway
}

export type Concerned = Pick<TicketRow, 'reporter_id' | 'affected_id'>

/** The affected person, who is the reporter when nobody else is named. */
export function whomItConcerns(ticket: Concerned): string {
  return ticket.affected_id ?? ticket.reporter_id
}

/** Those whose ticket it is. */
export function employeesIn({ reporter_id, affected_id }: TicketRow): string[] {
  return [reporter_id, affected_id].filter((id) => id !== null)
}
