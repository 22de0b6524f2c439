import { type QueryCreator, sql } from 'kysely'
import { inOslo } from '../../dialogs/oslo-time.ts'
import { unitOf } from '../directory/people-table.ts'
import { written, writtenHere } from '../store/origin.ts'
import { prepared } from '../store/prepared.ts'
import type { Db, NewTicketRow, Schema, TicketCardRow } from '../store/schema.ts'
import { MINUTE_MS } from '../time/duration.ts'
import { insertingDeliveries, type NewDelivery } from './deliveries-table.ts'
import { insertingFacts } from './facts-table.ts'
import { entering } from './history-table.ts'
import { insertingCard } from './ticket-cards-table.ts'

/** A new ticket with its answers, deliveries and card. */
export type NewTicket = {
  row: Omit<NewTicketRow, 'number' | 'unit'>
  facts: Record<string, string>
  deliveries: NewDelivery[]
  /** The receipt, if it is already in the chat. */
  card: TicketCardRow | null
}

/**
 * Inserts a ticket in one statement, with its first history entry, its unit and the year's next number. Others who need a number wait
 * until the transaction ends: do everything else first.
 * @returns the count of numbers skipped because older data was restored
 */
export async function insertTicket(trx: Db, { row, facts, deliveries, card }: NewTicket): Promise<number> {
  const { id: ticketId, opened_at: at, reporter_id: by } = row
  const { skipped } = await numbering(trx, at)
    .with('entered', (db) => entering(db, { ticketId, at, what: 'opened', by }))
    .with('known', () => sql<object>`(${insertingFacts(row.id, facts)})`)
    .with('told', () => sql<object>`(${insertingDeliveries(deliveries)})`)
    .with('shown', (db) => (card ? insertingCard(db, card) : sql<object>`(select)`))
    .insertInto('tickets')
    .modifyEnd(prepared)
    .values((its) => ({
      ...row,
      number: its.selectFrom('numbered').select('number'),
      unit: unitOf(row.affected_id ?? row.reporter_id),
    }))
    .returning(sql<number>`(select skipped from numbered)`.as('skipped'))
    .executeTakeFirstOrThrow()
  return skipped
}

/** More than anybody can have learned of since the last backup. */
const FEWEST_SKIPPED = 10_000

/**
 * Returns parts of a statement, of which `numbered` gives the year's next number, `YYYY-NNNNNN`. Locks the
 * year's row until the transaction ends: call it late. After a restore, nobody knows the numbers given out
 * since: many are skipped, plus one for each minute of the year, as the same state may be restored twice.
 */
export function numbering(db: QueryCreator<Schema>, now: Date) {
  const { year } = inOslo(now)
  const many = FEWEST_SKIPPED + Math.floor((now.getTime() - Date.UTC(year, 0)) / MINUTE_MS)
  return db
    .with('put_back', (before) =>
      before
        .updateTable('installation')
        .set({ written })
        .where(sql<boolean>`written is distinct from ${writtenHere}`)
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
