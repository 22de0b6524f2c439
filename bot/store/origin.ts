import { type RawBuilder, sql } from 'kysely'

/**
 * A row that notes in a column what it was written by shows later whether it still stands where it was written: one
 * that came out of a dump was written by another transaction than it says, and a server that was recovered to an
 * earlier moment has begun another timeline. Whoever changes such a row notes it anew.
 */
export const written: RawBuilder<string> = by(sql`pg_current_xact_id()::xid`)

/** The origin that a row of a table would have to note. */
export function writtenBy(table: string): RawBuilder<string> {
  return by(sql.ref(`${table}.xmin`))
}

function by(transaction: RawBuilder<unknown>): RawBuilder<string> {
  return sql`(select system_identifier from pg_control_system())
    || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' || ${transaction}::text`
}
