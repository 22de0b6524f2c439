import type { Kysely, RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { TIME_STEPS } from '../time-steps.ts'

export const countedAlike: Migration = { up }

/**
 * By what tickets and deliveries are counted, kept in the row and in the order in which it is counted: rows that are
 * alike share an entry of the index, which is an eighth of the one before, and are counted as they are read.
 */
async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table tickets
    add column opened_month date generated always as (${monthOf('opened_at')}) stored,
    add column acknowledged_step smallint generated always as (${stepOf('acknowledged_at')}) stored,
    add column resolved_step smallint generated always as (${stepOf('resolved_at')}) stored`.execute(db)
  await sql`drop index tickets_counted`.execute(db)
  await sql`create index tickets_counted
    on tickets (opened_month, type, acknowledged_step, resolved_step)`.execute(db)
  await sql`alter table deliveries
    add column created_month date generated always as (${monthOf('created_at')}) stored`.execute(db)
  await sql`drop index deliveries_counted`.execute(db)
  await sql`create index deliveries_counted on deliveries (created_month, channel, state)`.execute(db)
}

/** The month's first day, in Norwegian time. */
function monthOf(column: string): RawBuilder<unknown> {
  return sql`date_trunc('month', ${sql.ref(column)} at time zone 'Europe/Oslo')::date`
}

/** Which of the steps it took from the opening on, from 0; null until it has happened. */
function stepOf(column: string): RawBuilder<unknown> {
  const minutes = sql`date_part('epoch', ${sql.ref(column)} - opened_at) / 60`
  return sql`width_bucket(${minutes}, array[${sql.raw(TIME_STEPS.join())}]::float8[])::smallint`
}
