import type { Db, DeliveryRow } from '../store/schema.ts'
import { transact } from '../store/transact.ts'
import { beginAttempt } from '../tickets/deliveries-table.ts'
import type { Ticket } from '../tickets/tickets-table.ts'
import { isWave, joinMail } from '../tickets/wave-table.ts'

/**
 * Begins an attempt at a delivery, and in a wave at those that go in the same mail. It comes first; none come when it was
 * stopped meanwhile.
 */
export async function begin(
  delivery: DeliveryRow,
  ticket: Ticket,
  db: Db,
  now: Date,
): Promise<DeliveryRow[]> {
  const beginOne = async (trx: Db) => [(await beginAttempt(trx, delivery.id, now)) ?? []].flat()
  if (!(await isWave(db, delivery, ticket, now))) return beginOne(db)
  return transact(db, async (trx) => {
    const begun = await beginOne(trx)
    return begun.length > 0 ? [...begun, ...(await joinMail(trx, delivery, ticket, now))] : []
  })
}
