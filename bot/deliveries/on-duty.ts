import { numericDay } from '../../dialogs/oslo-time.ts'
import { agentsSeenSince } from '../directory/agents-table.ts'
import { daysAfter, timeInOslo, workingDayUpTo } from '../time/working-days.ts'
import type { Needs } from './needs.ts'

/**
 * The agents on duty: those whom the organisation file names, else those who were in the tab or did something to a ticket
 * today or on the last working day before. Nobody who has left the help desk.
 */
export async function agentsOnDuty({
  db,
  organisation,
  clock,
  membership,
}: Pick<Needs, 'db' | 'organisation' | 'clock' | 'membership'>): Promise<string[]> {
  const { onDuty } = organisation.helpDesk
  const named = onDuty ?? (await agentsSeenSince(db, lastWorkingDay(clock(), organisation.holidays)))
  const still = await Promise.all(named.map((id) => membership(id)))
  return named.filter((_, index) => still[index]?.isAgent)
}

function lastWorkingDay(now: Date, holidays: string[]): Date {
  return timeInOslo(workingDayUpTo(daysAfter(numericDay(now), -1), holidays), '00:00')
}
