import type { Db } from '../store/open-database.ts'
import type { TicketRow } from '../store/schema.ts'

/**
 * The tickets in which a person is the reporter or the affected person, by number. Nobody else changes them until the
 * transaction ends.
 */
export async function holdOwnTickets(trx: Db, personId: string): Promise<TicketRow[]> {
  return trx
    .selectFrom('tickets')
    .selectAll()
    .where((row) => row.or([row('reporter_id', '=', personId), row('affected_id', '=', personId)]))
    .orderBy('number')
    .forUpdate()
    .execute()
}
