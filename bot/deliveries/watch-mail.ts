import { lastingTrouble } from '../remote/lasting-trouble.ts'
import { transact } from '../store/transact.ts'
import { addDeliveries } from '../tickets/add-deliveries.ts'
import { toDuty } from '../tickets/plan-deliveries.ts'
import { lockTicket } from '../tickets/tickets-table.ts'
import { HOUR_MS } from '../time/duration.ts'
import { blockedMail, urgentWaiting } from './blocked-mail-table.ts'
import type { Needs } from './needs.ts'

/**
 * Reports that no mail gets through before each one is given up: in the log, and for urgent tickets to the
 * duty contact in Teams, once per ticket.
 * @returns a function that checks once
 */
export function watchMail(
  context: Pick<Needs, 'db' | 'queue' | 'clock' | 'organisation' | 'log'>,
): () => Promise<void> {
  const { db, clock, organisation, log } = context
  const words = { failed: 'no mail gets through', over: 'mail gets through again' }
  const steady = () => clock().getTime()
  const trouble = lastingTrouble(log, words, { level: 'error', againAfterMs: HOUR_MS, steady })
  return async () => {
    const blocked = await blockedMail(db, clock())
    if (blocked) trouble.lasts(blocked)
    else trouble.over()
    if (!blocked || !organisation.duty) return
    for (const { id } of await urgentWaiting(db)) {
      await transact(context, async (context) => {
        await lockTicket(context.db, id)
        // Another instance may have checked at the same time.
        const [ticket] = await urgentWaiting(context.db, id)
        if (ticket) await addDeliveries(ticket, toDuty(organisation, 'teams'), context)
      })
    }
  }
}
