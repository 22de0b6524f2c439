import { HELP_DESK } from '../organisation/help-desk.ts'
import { afterOpenTime, parseOpeningHours } from '../organisation/opening-hours.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { NewJob } from '../queue/queue.ts'
import type { TicketRow } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { type Due, openTickets } from './due-table.ts'
import type { Changing, Needs } from './needs.ts'
import { isClosed, isUntouched } from './ticket-state.ts'
import { lockTicket, setUncounted, type Ticket } from './tickets-table.ts'

type Timed = Due & Pick<TicketRow, 'urgency' | 'opened_at' | 'reopened_at' | 'touched_at'>

/** In opening hours from opening or reopening. A ticket touched keeps the deadline that applied then. */
export function dueTimes(ticket: Timed, organisation: Organisation): Due {
  const { urgency, opened_at, reopened_at, touched_at, touch_due_at } = ticket
  const { touch = null, resolve = null } = organisation.helpDesk.within?.[urgency] ?? {}
  const from = reopened_at ?? opened_at
  return {
    touch_due_at: touched_at ? touch_due_at : openTimeAfter(from, touch, organisation),
    resolve_due_at: openTimeAfter(from, resolve, organisation),
  }
}

/** Null if no time is given. */
export function openTimeAfter(
  from: Date,
  milliseconds: number | null,
  { desks, holidays }: Organisation,
): Date | null {
  const hours = parseOpeningHours(desks[HELP_DESK]?.hours ?? '')
  return milliseconds !== null && hours ? afterOpenTime(from, milliseconds, hours, holidays) : null
}

/** Stores an open ticket's deadlines, in the transaction of each change, while it is locked. */
export async function noteDue(ticket: TicketRow, context: Changing): Promise<void> {
  if (isClosed(ticket.status)) return
  const due = dueTimes(ticket, context.organisation)
  if (isSame(due, ticket)) return
  await setUncounted(context.db, ticket.id, due)
  await context.queue.addAll(context.db, watchingTouch({ ...ticket, ...due }, context.clock()))
}

export function isSame(one: Due, other: Due): boolean {
  return (
    one.touch_due_at?.getTime() === other.touch_due_at?.getTime() &&
    one.resolve_due_at?.getTime() === other.resolve_due_at?.getTime()
  )
}

/** A past deadline is only shown: switching this on must not raise an alarm for all tickets at once. */
export function watchingTouch(
  { id, urgency, touch_due_at }: Pick<TicketRow, 'id' | 'urgency' | 'touch_due_at'>,
  now: Date,
): NewJob[] {
  if (urgency !== 'urgent' || !touch_due_at || touch_due_at <= now) return []
  return [{ name: 'overdue', job: { ticketId: id }, startAfter: touch_due_at, urgent: true }]
}

/** At start: the organisation file may have new times or hours. Closed tickets keep theirs. */
export async function reckonDue(context: Needs): Promise<void> {
  const open = await openTickets(context.db)
  const changed = open.filter((ticket) => !isSame(dueTimes(ticket, context.organisation), ticket))
  for (const { id } of changed)
    await transact(context, async (context) => {
      const ticket = await lockTicket(context.db, id)
      if (ticket) await noteDue(ticket, context)
    })
}

/** First the agents on duty are told, then the duty contact. `waitUntil`: the latter's turn, if there is one. */
export type Alarm = { to: 'agent' | 'duty'; at: Date; waitUntil: Date | null }

/** From the rows alone. The duty contact follows the agents after the same time again. */
export function nextAlarm(ticket: Ticket, organisation: Organisation): Alarm | null {
  if (!isUntouched(ticket) || ticket.urgency !== 'urgent' || !ticket.touch_due_at) return null
  const since = ticket.reopened_at ?? ticket.opened_at
  const alarms = ticket.deliveries.filter(
    ({ occasion, created_at }) => occasion === 'overdue' && created_at >= since,
  )
  const [first] = alarms
  const touch = organisation.duty ? (organisation.helpDesk.within?.urgent.touch ?? null) : null
  const dutyAt = openTimeAfter(first?.created_at ?? ticket.touch_due_at, touch, organisation)
  if (!first) return { to: 'agent', at: ticket.touch_due_at, waitUntil: dutyAt }
  const isDutyTold = alarms.some(({ recipient_kind }) => recipient_kind === 'duty')
  return dutyAt && !isDutyTold ? { to: 'duty', at: dutyAt, waitUntil: null } : null
}
