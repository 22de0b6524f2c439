import { addDeliveries, scheduleDelivery, type ToldOf } from '../tickets/add-deliveries.ts'
import { deliveriesOf, updateDelivery } from '../tickets/deliveries-table.ts'
import { hasPerhapsArrived, recipientOf, tellAgain } from '../tickets/delivery-state.ts'
import type { Needs } from './needs.ts'

/** Tells those told of the withdrawal, and sends what it stopped. Employees hear it as an outcome. */
export async function standAgain(ticket: ToldOf, by: string, context: Needs): Promise<void> {
  const { db, clock } = context
  const deliveries = await deliveriesOf(db, ticket.id)
  const stopped = deliveries.filter(({ occasion, state }) => occasion === 'report' && state === 'cancelled')
  for (const one of stopped) {
    const now = clock()
    // A resumed delivery counts as new for giving up.
    await updateDelivery(db, one.id, { state: 'pending', due_at: now, created_at: now })
    await scheduleDelivery(one, ticket, context)
  }
  const withdrawals = deliveries.filter(({ occasion }) => occasion === 'withdrawal')
  const heard = withdrawals.filter(hasPerhapsArrived).map(recipientOf)
  const others = deliveries.filter(
    (one) => heard.includes(recipientOf(one)) && one.recipient_kind !== 'affected' && one.recipient_id !== by,
  )
  await addDeliveries(ticket, tellAgain(others, 'reopened'), context)
}
