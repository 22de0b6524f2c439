import type { NewJob } from '../queue/queue.ts'
import type { DeliveryRow, TicketRow } from '../store/schema.ts'
import { insertingDeliveries, newDelivery } from './deliveries-table.ts'
import type { Changing } from './needs.ts'
import type { PlannedDelivery } from './plan-deliveries.ts'

/** Adds deliveries and their jobs in the caller's transaction. */
export async function addDeliveries(
  ticket: ToldOf,
  planned: PlannedDelivery[],
  context: Changing,
): Promise<void> {
  if (planned.length === 0) return
  const now = context.clock()
  const rows = planned.map((one) => newDelivery(ticket.id, one, now))
  await insertingDeliveries(rows).execute(context.db)
  const jobs = rows.map((row) => sending(row, ticket, row.due_at))
  await context.queue.addAll(context.db, jobs)
}

/** Adds the job in the transaction that makes it due. @param startAfter the row's `due_at`; default: now */
export async function scheduleDelivery(
  delivery: Sent,
  ticket: ToldOf,
  { db, queue }: Changing,
  startAfter?: Date,
): Promise<void> {
  await queue.addAll(db, [sending(delivery, ticket, startAfter)])
}

type Sent = Pick<DeliveryRow, 'id' | 'channel' | 'occasion'>
export type ToldOf = Pick<TicketRow, 'id' | 'urgency' | 'reporter_id'>

export function sending(
  { id, channel, occasion }: Sent,
  { urgency, reporter_id }: ToldOf,
  startAfter?: Date,
): NewJob {
  const urgent = urgency === 'urgent' || occasion === 'failure'
  const when = { urgent, person: reporter_id, ...(startAfter && { startAfter }) }
  return { name: JOB[channel], job: { deliveryId: id }, ...when }
}

const JOB = { email: 'send-mail', teams: 'send-alert', webhook: 'send-webhook' } as const
