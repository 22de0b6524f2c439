import type { Organisation } from '../organisation/organisation.ts'
import { openTimeAfter } from './due.ts'
import { isUntouched } from './ticket-state.ts'
import type { Ticket } from './tickets-table.ts'

/** The agents on duty are told first, then the duty contact. */
export type Alarm = { to: 'agent' | 'duty'; at: Date }

type Watched = Pick<
  Ticket,
  'status' | 'urgency' | 'touched_at' | 'touch_due_at' | 'opened_at' | 'reopened_at' | 'deliveries'
>

/**
 * Who is told next that no agent has touched an urgent ticket in its time, and when. Decided from the rows alone: the duty
 * contact comes when as much time again has passed since the agents were told.
 * @returns null when nobody is
 */
export function nextAlarm(ticket: Watched, organisation: Organisation): Alarm | null {
  if (!isUntouched(ticket) || ticket.urgency !== 'urgent' || !ticket.touch_due_at) return null
  const since = ticket.reopened_at ?? ticket.opened_at
  const alarms = ticket.deliveries.filter(
    ({ occasion, created_at }) => occasion === 'overdue' && created_at >= since,
  )
  const [first] = alarms
  if (!first) return { to: 'agent', at: ticket.touch_due_at }
  if (alarms.some(({ recipient_kind }) => recipient_kind === 'duty') || !organisation.duty) return null
  const touch = organisation.helpDesk.within?.urgent.touch ?? null
  const at = openTimeAfter(first.created_at, touch, organisation)
  return at && { to: 'duty', at }
}
