import { randomUUID } from 'node:crypto'
import type { Db, TicketCardRow } from '../store/schema.ts'
import type { Needs } from './needs.ts'
import { insertCard } from './ticket-cards-table.ts'

type Posted = Omit<TicketCardRow, 'id' | 'created_at'> & { id?: string }
type Keeping = Pick<Needs, 'queue' | 'clock'>

/** A message that now stands in a chat is true from then on: the ticket may have changed since it was shown. */
export async function keepCard(trx: Db, posted: Posted, context: Keeping): Promise<void> {
  await keepCardChanging(trx, posted, async () => false, context)
}

/** The same for one whose ticket may change with it, and every change has all cards shown anew. */
export async function keepCardChanging(
  trx: Db,
  posted: Posted,
  change: () => Promise<boolean>,
  { queue, clock }: Keeping,
): Promise<void> {
  const id = posted.id ?? randomUUID()
  await insertCard(trx, { ...posted, id, created_at: clock() })
  if (!(await change())) await queue.add(trx, 'refresh-card', { cardId: id }, { settling: true })
}
