import { sql } from 'kysely'
import { written, writtenBy } from '../store/origin.ts'
import { prepared } from '../store/prepared.ts'
import type { Db } from '../store/schema.ts'

/** More than anybody can have been told of since the last backup. */
const FEWEST_SKIPPED = 10_000
const MINUTE_MS = 60_000

/**
 * The next number of the year, `YYYY-NNNNNN`, for a ticket that is not there yet; undefined when it is. Holds the year's row until the transaction ends: call it late.
 *
 * After an older state was put back, the numbers that were given out since are known to nobody: many are skipped, and
 * one more for each minute of the year, as the same state may be put back twice.
 */
export async function nextNumber(
  trx: Db,
  ticketId: string,
  year: number,
  now: Date,
): Promise<{ number: string; skipped: number } | undefined> {
  const isNew = sql`not exists (select from tickets where id = ${ticketId})`
  const many = FEWEST_SKIPPED + Math.floor((now.getTime() - Date.UTC(year, 0)) / MINUTE_MS)
  const { rows } = await sql<{ last: number; skipped: number }>`${prepared}
    with put_back as (
      update installation set written = ${written}
      where written is distinct from ${writtenBy('installation')} and ${isNew} returning id
    ), gap as (
      select case when exists (select from put_back) and exists (select from ticket_numbers)
        then ${many}::integer else 0 end as skipped
    )
    insert into ticket_numbers as given (year, last) select ${year}::integer, 1 + skipped from gap where ${isNew}
    on conflict (year) do update set last = given.last + excluded.last
    returning last, (select skipped from gap)`.execute(trx)
  const [given] = rows
  return given && { number: `${year}-${String(given.last).padStart(6, '0')}`, skipped: given.skipped }
}
