import { lastingTrouble } from '../remote/lasting-trouble.ts'
import { transact } from '../store/transact.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import type { PlannedDelivery } from '../tickets/plan-deliveries.ts'
import { lockTicket } from '../tickets/tickets-table.ts'
import { HOUR_MS } from '../time/duration.ts'
import { blockedMail, urgentWaiting } from './blocked-mail-table.ts'
import type { Needs } from './needs.ts'

const toDuty: PlannedDelivery = { recipient_kind: 'duty', recipient_id: null, channel: 'teams' }

type Watches = Pick<Needs, 'db' | 'queue' | 'clock' | 'organisation' | 'log'>

/**
 * When no mail gets through at all, it would take until each is given up before anybody heard of it: the log says so,
 * and of what hastes the duty contact is told in Teams, once for each ticket.
 * @returns looks once
 */
export function watchMail(context: Watches): () => Promise<void> {
  const { db, clock, organisation, log } = context
  const words = { failed: 'no mail gets through', over: 'mail gets through again' }
  const steady = () => clock().getTime()
  const trouble = lastingTrouble(log, words, { level: 'error', againAfterMs: HOUR_MS, steady })
  return async () => {
    const blocked = await blockedMail(db, clock())
    if (blocked) trouble.lasts(blocked)
    else trouble.over()
    if (!blocked || !organisation.duty) return
    for (const ticket of await urgentWaiting(db)) {
      await transact(context, async (context) => {
        await lockTicket(context.db, ticket.id)
        // Another instance may have looked at the same time.
        if (!(await urgentWaiting(context.db)).some(({ id }) => id === ticket.id)) return
        await addDeliveries(ticket, [toDuty], context)
      })
    }
  }
}
