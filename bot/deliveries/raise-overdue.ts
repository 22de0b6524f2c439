import { numericDay } from '../../dialogs/oslo-time.ts'
import { agentsSeenSince } from '../directory/agents-table.ts'
import { Problem } from '../http/answer.ts'
import { RetryAt } from '../queue/rate-limit.ts'
import { transact } from '../store/transact.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { type Alarm, nextAlarm } from '../tickets/due.ts'
import { OVERDUE } from '../tickets/history-table.ts'
import { toAgent, toDuty } from '../tickets/plan-deliveries.ts'
import { loadLockedTicket, loadTicket, type Ticket } from '../tickets/tickets-table.ts'
import { afterWithheld } from '../tickets/withhold.ts'
import { daysAfter, timeInOslo, workingDayUpTo } from '../time/working-days.ts'
import type { Needs } from './needs.ts'

/** Tells of an urgent ticket that no agent has touched in its time; throws RetryAt until then. */
export async function raiseOverdue({ ticketId }: { ticketId: string }, context: Raises): Promise<void> {
  const now = context.clock()
  const waiting = await loadTicket(context.db, ticketId)
  if (waiting?.withheld_at) throw new RetryAt(afterWithheld(now))
  const next = waiting && nextAlarm(waiting, context.organisation)
  if (!next) return
  if (next.at > now) throw new RetryAt(next.at)
  // Asked before the lock: Graph may be slow.
  const agents = next.to === 'agent' ? await agentsToTell(next, context) : []
  const lookAgainAt = await transact(context, async (context) => {
    const ticket = await loadLockedTicket(context.db, ticketId)
    const alarm = ticket && nextAlarm(ticket, context.organisation)
    if (!alarm) return null
    if (alarm.at > now) return alarm.at
    return (await raise(alarm, agents, ticket, context)) ? now : null
  })
  if (lookAgainAt) throw new RetryAt(lookAgainAt)
}

type Raises = Pick<Needs, 'db' | 'queue' | 'organisation' | 'clock' | 'membership' | 'log'>

/** False if there is nobody to tell. */
async function raise({ to }: Alarm, agents: string[], ticket: Ticket, context: Raises): Promise<boolean> {
  const toAgents = agents.map((personId) => toAgent(personId, 'overdue'))
  // By mail, since the agents were told in Teams.
  const inMail = toDuty(context.organisation, 'email', 'overdue')
  const planned = to === 'agent' && agents.length > 0 ? toAgents : inMail
  await addDeliveries(ticket, planned, context)
  // Agents named in the file may be unknown here.
  await context.queue.addAll(
    context.db,
    agents.map((personId) => ({ name: 'fetch-profile', job: { personId } })),
  )
  const told = planned[0]?.recipient_kind ?? 'nobody'
  await changeTicket({ ticketId: ticket.id, what: OVERDUE, by: null, details: { to: told } }, context)
  if (planned.length === 0) context.log.warn({ ticket: ticket.number }, 'nobody to tell of an overdue ticket')
  return planned.length > 0
}

/** While the directory does not tell who is an agent, they are waited for until the duty contact's turn. */
async function agentsToTell({ waitUntil }: Alarm, context: Raises): Promise<string[]> {
  try {
    return await agentsOnDuty(context)
  } catch (error) {
    if (error instanceof Problem && waitUntil && waitUntil <= context.clock()) return []
    throw error
  }
}

/** Those in the organisation file, else those seen today or on the last working day; no former agents. */
async function agentsOnDuty({ db, organisation, clock, membership }: Raises): Promise<string[]> {
  const { onDuty } = organisation.helpDesk
  const lastWorkingDay = workingDayUpTo(daysAfter(numericDay(clock()), -1), organisation.holidays)
  const named = onDuty ?? (await agentsSeenSince(db, timeInOslo(lastWorkingDay, '00:00')))
  const still = await Promise.all(named.map((id) => membership(id)))
  return named.filter((_, index) => still[index]?.isAgent)
}
