import { sql } from 'kysely'
import { unitOf } from '../directory/people-table.ts'
import { prepared } from '../store/prepared.ts'
import type { Db, NewTicketRow, TicketCardRow } from '../store/schema.ts'
import { insertingDeliveries, type NewDelivery } from './deliveries-table.ts'
import { insertingFacts } from './facts-table.ts'
import { entering, type HistoryEntry } from './history-table.ts'
import { insertingCard } from './ticket-cards-table.ts'
import { numbering } from './ticket-numbers-table.ts'

/** A ticket that is not there yet, with what its history begins with, those who are told, and what shows it. */
export type NewTicket = {
  row: Omit<NewTicketRow, 'number' | 'unit'>
  opened: HistoryEntry
  facts: Record<string, string>
  deliveries: NewDelivery[]
  /** The receipt, where it stands in the chat already. */
  card: TicketCardRow | null
}

/**
 * In one statement, in its unit and with the next number of the year. Everybody else who is to be given one waits until the
 * transaction ends: do whatever can be done before this.
 * @returns how many numbers were skipped, because an older state was put back
 */
export async function insertTicket(
  trx: Db,
  { row, opened, facts, deliveries, card }: NewTicket,
  year: number,
): Promise<number> {
  const { skipped } = await numbering(trx, year, opened.at)
    .with('entered', (db) => entering(db, opened))
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
