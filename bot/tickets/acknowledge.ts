import type { Reply } from '../../dialogs/report-dialog.ts'
import { textsIn } from '../../dialogs/texts/index.ts'
import type { Context } from '../context.ts'
import { updateDelivery } from '../deliveries/deliveries-table.ts'
import { changeTicket } from './change-ticket.ts'

/** Those whose alert asks to be acknowledged. */
const LEADERS = ['leader', 'deputy', 'next-level'] as const

/** A leader confirms an alert that was sent to them. Pressed again, it changes nothing. */
export async function acknowledge(ticketId: string, personId: string, context: Context): Promise<Reply[]> {
  const { db, clock } = context
  return db.transaction().execute(async (trx) => {
    await trx.selectFrom('tickets').select('id').where('id', '=', ticketId).forUpdate().executeTakeFirst()
    const alert = await trx
      .selectFrom('deliveries')
      .selectAll()
      .where('ticket_id', '=', ticketId)
      .where('recipient_id', '=', personId)
      .where('recipient_kind', 'in', [...LEADERS])
      .where('channel', '=', 'teams')
      .executeTakeFirst()
    if (!alert) return [{ show: 'text', text: textsIn('nb').alert.onlyLeader }]
    if (!alert.acknowledged_at) {
      await updateDelivery(trx, alert.id, { acknowledged_at: clock() })
      const set = { acknowledged_at: clock() }
      await changeTicket(trx, { ticketId, what: 'acknowledged', by: personId, set }, context)
    }
    return [{ show: 'alert', ticketId, deliveryId: alert.id }]
  })
}
