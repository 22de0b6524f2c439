import type { DeliveryRow, TicketRow } from '../store/schema.ts'

export const OPEN: TicketRow['status'][] = ['new', 'in-progress']

export function isClosed(status: TicketRow['status']): boolean {
  return !OPEN.includes(status)
}

/** The report has been taken back, and with it what is not sent yet. */
export function isCalledOff({ occasion }: DeliveryRow, { status }: TicketRow): boolean {
  return status === 'withdrawn' && occasion !== 'withdrawal'
}

/** Those whose ticket it is. */
export function employeesIn({ reporter_id, affected_id }: TicketRow): string[] {
  return [reporter_id, affected_id].filter((id) => id !== null)
}
