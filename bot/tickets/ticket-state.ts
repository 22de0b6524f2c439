import type { DeliveryRow, RecipientKind, TicketRow } from '../store/schema.ts'

export const OPEN: TicketRow['status'][] = ['new', 'in-progress']

export function isClosed(status: TicketRow['status']): boolean {
  return !OPEN.includes(status)
}

type Said = Pick<DeliveryRow, 'recipient_kind' | 'occasion' | 'about'>

/** It came out otherwise since; or the report has been taken back, and with it what is not sent yet to others. */
export function isCalledOff(
  { recipient_kind, occasion, about }: Said,
  { status }: Pick<TicketRow, 'status'>,
) {
  if (occasion === 'outcome') return about === 'resolved' ? status !== 'resolved' : isClosed(status)
  return status === 'withdrawn' && occasion !== 'withdrawal' && !isToldAnyway(recipient_kind)
}

/** Those whose ticket it is; another system must hear how it ended. */
function isToldAnyway(kind: RecipientKind): boolean {
  return kind === 'employee' || kind === 'webhook'
}

/** Those whose ticket it is. */
export function employeesIn({ reporter_id, affected_id }: TicketRow): string[] {
  return [reporter_id, affected_id].filter((id) => id !== null)
}
