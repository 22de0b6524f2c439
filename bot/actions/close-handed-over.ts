import { type RawBuilder, sql } from 'kysely'
import { decisionOf, type IncidentType } from '../../dialogs/incident-type.ts'
import type { Organisation } from '../organisation/organisation.ts'
import { transact } from '../store/transact.ts'
import { announceOutcome } from '../tickets/announce-outcome.ts'
import { changeTicket } from '../tickets/change-ticket.ts'
import { lockTicket, READING } from '../tickets/tickets-table.ts'
import { before } from '../time/duration.ts'
import type { Needs } from './needs.ts'

/** Why a ticket was closed, in the history. */
export const HANDED_OVER = 'handed-over'

/** Each is news to somebody: a year of them, when this begins, must not come in one morning. */
const AT_ONCE = 100

/**
 * Closes tickets that nobody will: their desks have got them and work in systems of their own, the leader has done
 * their part, and it has been quiet since. Nobody knows how they were resolved, and nothing is said of it.
 * @returns whether there may be more
 */
export async function closeHandedOver(context: Needs): Promise<boolean> {
  const { db, clock, organisation, incidentTypes, log } = context
  const { closeHandedOverAfter } = organisation
  if (!closeHandedOverAfter) return false
  const isOver = isHandedOver(before(clock(), closeHandedOverAfter), organisation, incidentTypes)
  const tickets = await db
    .selectFrom('tickets')
    .select('id')
    .where(isOver)
    .orderBy('opened_at')
    .orderBy('id')
    .limit(AT_ONCE)
    .execute()
  for (const { id } of tickets) await close(id, isOver, context)
  log.info({ tickets: tickets.length }, 'tickets that were handed over closed')
  return tickets.length === AT_ONCE
}

/** Unless something has happened to it meanwhile. */
async function close(id: string, isOver: RawBuilder<boolean>, context: Needs): Promise<void> {
  await transact(context.db, async (trx) => {
    await lockTicket(trx, id)
    const ticket = await trx
      .selectFrom('tickets')
      .selectAll()
      .where('id', '=', id)
      .where(isOver)
      .executeTakeFirst()
    if (!ticket) return
    const set = { status: 'resolved', resolved_at: context.clock(), handed_over: true } as const
    const details = { reason: HANDED_OVER }
    await changeTicket(trx, { ticketId: id, what: 'resolved', by: null, set, details }, context)
    await announceOutcome(trx, ticket, 'resolved', context)
  })
}

function isHandedOver(
  quietSince: Date,
  { desks }: Pick<Organisation, 'desks'>,
  types: IncidentType[],
): RawBuilder<boolean> {
  const elsewhere = Object.keys(desks).filter((id) => desks[id]?.worksIn === 'own-system')
  return sql`(status in ('new', 'in-progress') and not needs_attention and opened_at < ${quietSince}
    and ${hasReachedAll(elsewhere)} and ${leaderIsDone(types)} and ${isQuiet(quietSince)})`
}

/** And nobody else has it who works with it here. */
function hasReachedAll(desks: string[]): RawBuilder<boolean> {
  return sql`(select bool_or(recipient_kind = 'desk') and bool_and(due_at is null)
      and bool_and(recipient_kind <> 'desk' or (state = 'sent' and recipient_id = any(${desks}::text[])))
    from deliveries where ticket_id = tickets.id)`
}

/** Has acknowledged, and settled what the type asks them; nobody was to be alerted where it asks nothing. */
function leaderIsDone(types: IncidentType[]): RawBuilder<boolean> {
  const asking = types.filter(decisionOf).map(({ id }) => id)
  const settling = types.flatMap((type) =>
    (decisionOf(type)?.final ?? []).map((answer) => `${type.id} ${answer}`),
  )
  return sql`((acknowledged_at is not null or not exists (
      select from deliveries
      where ticket_id = tickets.id and recipient_kind in ('leader', 'deputy', 'next-level')))
    and (type <> all(${asking}::text[]) or exists (
      select from facts
      where ticket_id = tickets.id and name = 'decision' and type || ' ' || value = any(${settling}::text[]))))`
}

/** Reading is no news. An employee's word that something is not in order waits for an agent, however long. */
function isQuiet(since: Date): RawBuilder<boolean> {
  return sql`(not exists (
      select from history
      where ticket_id = tickets.id and at >= ${since} and what <> all(${READING}::text[]))
    and (select what = 'reopened' and by is null from history
      where ticket_id = tickets.id and what in ('assigned', 'reopened', 'resolved')
      order by id desc limit 1) is not true)`
}
