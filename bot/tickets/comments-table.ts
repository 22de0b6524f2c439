import { type RawBuilder, sql } from 'kysely'
import { prepared } from '../store/prepared.ts'
import type { Db, NewCommentRow } from '../store/schema.ts'
import { LEADERS } from './alerts.ts'
import { isHeldAt } from './as-told-table.ts'

export async function insertComment(trx: Db, comment: NewCommentRow): Promise<void> {
  await trx.insertInto('comments').values(comment).execute()
}

/** The number of a comment's history entry: orders comments independently of the instances' clocks. */
export const ENTERED_AS = sql<string>`(
  select min(id) from history
  where history.ticket_id = comments.ticket_id and details ->> 'comment' = comments.id::text)`

/** Makes a comment internal which the employees had not read yet. */
export async function keepForAgents(trx: Db, id: string): Promise<void> {
  await trx.updateTable('comments').set({ internal: true }).where('id', '=', id).execute()
}

/** Deletes a comment that was taken back at once, before anybody had read it. */
export async function deleteComment(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom('comments').where('id', '=', id).execute()
}

type Unanswered = { id: string; number: string; type: string; asked: boolean }

/** `asked`: a comment, not a told resolution. @param preferred ids of tickets whose own come first */
export async function unansweredComment(
  db: Db,
  personId: string,
  preferred: string[],
  since: Date,
  now: Date,
): Promise<Unanswered | undefined> {
  const { rows } = await sql<Unanswered>`${prepared}
    select tickets.id, number, type, said.asked
    from tickets join lateral (
      ${commentsOfHelpDesk()} 
      union all select ${RESOLVED_AS}, resolved_at, false where status = 'resolved' and ${isHeldAt(now)} is not true
    ) as said on said.at >= ${since}
    where (reporter_id = ${personId} or affected_id = ${personId}) and not exists (
      select from comments where ticket_id = tickets.id and by = ${personId} and ${ENTERED_AS} > said.entered
    )
    order by tickets.id = any(${preferred}::uuid[]) desc, said.asked desc, said.entered desc limit 1`.execute(
    db,
  )
  return rows[0]
}

const RESOLVED_AS = sql`(select max(id) from history where ticket_id = tickets.id and what = 'resolved')`

/** Leaves out comments of the reporter, the affected person and alerted leaders, and those of resolutions. */
function commentsOfHelpDesk(): RawBuilder<unknown> {
  return sql`select ${ENTERED_AS} as entered, at, true as asked from comments
    where ticket_id = tickets.id and not internal and by <> reporter_id and by is distinct from affected_id and not exists (
      select from deliveries
      where ticket_id = tickets.id and recipient_id = by and recipient_kind in (${sql.join(LEADERS)})
    ) and not exists (
      select from history
      where ticket_id = tickets.id and what = 'resolved' and details ->> 'comment' = comments.id::text
    )`
}
