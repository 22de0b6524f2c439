import { type RawBuilder, sql } from 'kysely'

/**
 * The origin of a row: if stored in a column, it shows later whether the row still stands where it was
 * written. A row from a dump names another transaction than the one that wrote it, and a server recovered to
 * an earlier moment has another timeline. Every change of such a row must renew it.
 */
export const written: RawBuilder<string> = by(sql`pg_current_xact_id()::xid`)

/** The origin that the installation's row must hold if it still stands where it was written. */
export const writtenHere = by(sql.ref('installation.xmin'))

function by(transaction: RawBuilder<unknown>): RawBuilder<string> {
  return sql`(select system_identifier from pg_control_system())
    || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8) || '/' || ${transaction}::text`
}
