import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../store/schema.ts'
import type { ToldOf } from '../tickets/add-deliveries.ts'

/** A pause of this length without a successful mail is no mere mishap. */
const BLOCKED_AFTER_MS = 10 * 60_000
/** Fewer attempts prove nothing: the server may have asked for a long pause. */
const FEWEST_TRIES = 3

/** Tells since when all mails fail. Ignores lost answers, which prove nothing, and times in the future. */
export async function blockedMail(db: Db, now: Date): Promise<{ since: Date; error: string } | null> {
  const { rows } = await sql<{ since: Date | null; tries: number; error: string }>`
    select min(at) as since, count(*)::integer as tries,
      (array_agg(details ->> 'error' order by history.id desc))[1] as error
    from (${waiting}) as waiting
    join history on history.ticket_id = waiting.ticket_id and what = 'delivery'
      and details ->> 'delivery' = waiting.id::text and details ->> 'error' is not null
    where at > coalesce(
      (select max(sent_at) from deliveries where channel = 'email' and sent_at <= ${now}), '-infinity')`.execute(
    db,
  )
  const { since, tries, error } = rows[0] ?? { since: null, tries: 0, error: '' }
  if (!since || tries < FEWEST_TRIES || now.getTime() - since.getTime() < BLOCKED_AFTER_MS) return null
  return { since, error }
}

/** Open urgent tickets (or the given one) that wait for a mail, and of which duty has not heard in Teams. */
export async function urgentWaiting(db: Db, id: string | null = null): Promise<ToldOf[]> {
  const { rows } = await sql<ToldOf>`
    select id, urgency, reporter_id from tickets
    where urgency = 'urgent' and status in ('new', 'in-progress') and (${id}::uuid is null or id = ${id})
      and id in (select ticket_id from (${waiting}) as waiting where recipient_kind <> 'agent')
      and not exists (
        select from deliveries where ticket_id = tickets.id and recipient_kind = 'duty' and channel = 'teams')
    order by opened_at`.execute(db)
  return rows
}

/** Mails that certainly have not arrived, and will be tried. */
const waiting: RawBuilder<unknown> = sql`
  select id, ticket_id, recipient_kind from deliveries
  where due_at is not null and channel = 'email' and state = 'pending'`
