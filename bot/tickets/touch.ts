import type { Db, TicketRow } from '../store/schema.ts'
import { setTouched } from './due-table.ts'
import type { Needs } from './needs.ts'

/**
 * Somebody at the help desk does something to a ticket, whatever it is: in the tab, on a card, or by mail. Looking at it
 * is nothing. Called after what they do, while the ticket is held; the first time is kept.
 */
export async function touch(
  trx: Db,
  { id }: Pick<TicketRow, 'id'>,
  { clock }: Pick<Needs, 'clock'>,
): Promise<void> {
  await setTouched(trx, id, clock())
}
