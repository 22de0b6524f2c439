import { type RawBuilder, sql } from 'kysely'
import { APART_MS } from '../store/clock-watch.ts'

/**
 * When a row of a ticket is made: after all that the ticket has already, also where another instance made those, whose
 * clock is a little ahead, or this one in the same millisecond. While the ticket is held. What is further ahead was made
 * by a clock that is wrong, and is not followed.
 */
export function afterOthers(
  table: 'deliveries' | 'comments',
  column: 'created_at' | 'at',
  ticketId: RawBuilder<unknown>,
  now: RawBuilder<unknown>,
): RawBuilder<Date> {
  const at = sql.ref(`other.${column}`)
  return sql<Date>`greatest(${now}, (
    select max(${at}) + interval '1 millisecond' from ${sql.table(table)} as other
    where other.ticket_id = ${ticketId} and ${at} < ${now} + ${sql.lit(`${APART_MS} milliseconds`)}::interval
  ))`
}
