import { type QueryCreator, sql } from 'kysely'
import { written, writtenBy } from '../store/origin.ts'
import type { Schema } from '../store/schema.ts'
import { MINUTE_MS } from '../time/duration.ts'

/** More than anybody can have been told of since the last backup. */
const FEWEST_SKIPPED = 10_000

/**
 * For a statement: its parts, of which `numbered` gives the next number of the year, `YYYY-NNNNNN`. Holds the year's row
 * until the transaction ends: call it late.
 *
 * After an older state was put back, the numbers that were given out since are known to nobody: many are skipped, and
 * one more for each minute of the year, as the same state may be put back twice.
 */
export function numbering(db: QueryCreator<Schema>, year: number, now: Date) {
  const many = FEWEST_SKIPPED + Math.floor((now.getTime() - Date.UTC(year, 0)) / MINUTE_MS)
  return db
    .with('put_back', (before) =>
      before
        .updateTable('installation')
        .set({ written })
        .where(sql<boolean>`written is distinct from ${writtenBy('installation')}`)
        .returning('id'),
    )
    .with(
      'gap',
      () => sql<{ skipped: number }>`(
        select case when exists (select from put_back) and exists (select from ticket_numbers)
          then ${many}::integer else 0 end as skipped)`,
    )
    .with(
      'numbered',
      () => sql<{ number: string; skipped: number }>`(
        insert into ticket_numbers as given (year, last) select ${year}::integer, 1 + skipped from gap
        on conflict (year) do update set last = given.last + excluded.last
        returning concat(year, '-', lpad(last::text, greatest(6, length(last::text)), '0')) as number,
          (select skipped from gap) as skipped)`,
    )
}
