import { HELP_DESK } from '../organisation/help-desk.ts'
import { afterOpenTime, parseOpeningHours } from '../organisation/opening-hours.ts'
import type { Organisation } from '../organisation/organisation.ts'
import type { NewJob } from '../queue/queue.ts'
import type { TicketRow } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { type Due, openAfter } from './due-table.ts'
import type { Changing, Needs } from './needs.ts'
import { isClosed, isUntouched } from './ticket-state.ts'
import { lockTicket, setUncounted, type Ticket } from './tickets-table.ts'

type Timed = Due & Pick<TicketRow, 'urgency' | 'opened_at' | 'reopened_at' | 'touched_at'>

/**
 * By when an agent is to have touched a ticket, and it is to be resolved: so long after it was opened, or opened again, as
 * the organisation file says, within the help desk's opening hours. What was touched once keeps the time that it was
 * touched in, or not.
 */
export function dueTimes(ticket: Timed, organisation: Organisation): Due {
  const { urgency, opened_at, reopened_at, touched_at, touch_due_at } = ticket
  const { touch = null, resolve = null } = organisation.helpDesk.within?.[urgency] ?? {}
  const from = reopened_at ?? opened_at
  return {
    touch_due_at: touched_at ? touch_due_at : openTimeAfter(from, touch, organisation),
    resolve_due_at: openTimeAfter(from, resolve, organisation),
  }
}

/** Null where no time is given. */
export function openTimeAfter(
  from: Date,
  milliseconds: number | null,
  { desks, holidays }: Organisation,
): Date | null {
  const hours = parseOpeningHours(desks[HELP_DESK]?.hours ?? '')
  return milliseconds !== null && hours ? afterOpenTime(from, milliseconds, hours, holidays) : null
}

/** Keeps in the row what `dueTimes` says of an open ticket, in the transaction of whatever changes it, while it is held. */
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

/**
 * Has somebody look whether an urgent ticket was touched in its time. One whose time is over when it is set is only seen
 * in the list: when the clock is switched on, it would be all that are open at once.
 */
export function watchingTouch(
  { id, urgency, touch_due_at }: Pick<TicketRow, 'id' | 'urgency' | 'touch_due_at'>,
  now: Date,
): NewJob[] {
  if (urgency !== 'urgent' || !touch_due_at || touch_due_at <= now) return []
  return [{ name: 'overdue', job: { ticketId: id }, startAfter: touch_due_at, urgent: true }]
}

const PART = 1_000

/**
 * After a start the organisation file may name other times or other hours: of all open tickets, those for which that
 * makes a difference are changed. What is closed was judged by the times of then.
 */
export async function reckonDue(context: Needs): Promise<void> {
  let last: TicketRow | null = null
  for (;;) {
    const part: TicketRow[] = await openAfter(context.db, last, PART)
    const changed = part.filter((ticket) => !isSame(dueTimes(ticket, context.organisation), ticket))
    for (const { id } of changed)
      await transact(context, async (context) => {
        const ticket = await lockTicket(context.db, id)
        if (ticket) await noteDue(ticket, context)
      })
    last = part.at(-1) ?? null
    if (part.length < PART) return
  }
}

/** The agents on duty are told first, then the duty contact. */
export type Alarm = { to: 'agent' | 'duty'; at: Date }

/**
 * Who is told next that no agent has touched an urgent ticket in its time, and when. Decided from the rows alone: the duty
 * contact comes when as much time again has passed since the agents were told.
 */
export function nextAlarm(ticket: Ticket, organisation: Organisation): Alarm | null {
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
