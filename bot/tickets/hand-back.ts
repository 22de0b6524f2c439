import { dayOf, type IncidentType, isDecided } from '../../dialogs/incident-type.ts'
import { numericDay } from '../../dialogs/oslo-time.ts'
import { daysAfter, timeInOslo, workingDayFrom, workingDayUpTo } from '../time/working-days.ts'
import { isClosed } from './ticket-state.ts'
import type { Ticket } from './tickets-table.ts'

/** The next step of a hand-back: the last day, for the desks; or outstanding items, for the leader. */
export type HandBackStep = { what: 'last-day' | 'outstanding'; about: string; at: Date }

const MORNING = '08:00'
const AGAIN_AFTER_DAYS = 7

/**
 * Decides from the rows alone, so that a changed day moves both steps. The leader is told while a working day
 * is left, then weekly while anything is outstanding; the desks on the day itself.
 */
export function nextHandBackStep(
  ticket: Ticket,
  type: IncidentType,
  holidays: string[],
): HandBackStep | null {
  if (!type.decision?.outstanding || isClosed(ticket.status)) return null
  const lastDay = dayOf(type, ticket.facts)
  const steps = [onLastDay(ticket, lastDay), ofOutstanding(ticket, type, lastDay, holidays)].filter(
    (step) => step !== null,
  )
  const [first] = steps.sort((one, other) => one.at.getTime() - other.at.getTime())
  return first ?? null
}

function onLastDay(ticket: Ticket, lastDay: string | null): HandBackStep | null {
  if (!lastDay || told(ticket, 'last-day', lastDay)) return null
  return { what: 'last-day', about: lastDay, at: timeInOslo(lastDay, MORNING) }
}

function ofOutstanding(
  ticket: Ticket,
  type: IncidentType,
  lastDay: string | null,
  holidays: string[],
): HandBackStep | null {
  if (isDecided(type, ticket.facts)) return null
  const about = lastDay ?? 'no-day'
  const last = told(ticket, 'outstanding', about)
  const first = lastDay ? timeInOslo(workingDayUpTo(lastDay, holidays), MORNING) : null
  // A leader alerted just now knows.
  const isFirst = first !== null && !last && first > ticket.opened_at
  return {
    what: 'outstanding',
    about,
    at: isFirst ? first : aWeekAfter(last?.created_at ?? ticket.opened_at, holidays),
  }
}

function aWeekAfter(moment: Date, holidays: string[]): Date {
  return timeInOslo(workingDayFrom(daysAfter(numericDay(moment), AGAIN_AFTER_DAYS), holidays), MORNING)
}

function told({ deliveries }: Ticket, occasion: HandBackStep['what'], about: string) {
  return deliveries.findLast((one) => one.occasion === occasion && one.about === about)
}
