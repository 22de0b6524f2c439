import type { Organisation, Webhook } from '../organisation/organisation.ts'
import type { WebhookEvent } from '../organisation/webhook-events.ts'
import type { WebhookRow } from '../store/schema.ts'
import { addDeliveries, type ToldOf } from './add-deliveries.ts'
import { asMade } from './delivery-state.ts'
import type { Changing } from './needs.ts'
import { isWebhook } from './news.ts'
import type { PlannedDelivery } from './plan-deliveries.ts'
import { lockWaiting } from './webhooks-table.ts'

/**
 * What the entries of the history are to another system. The rest is of no concern there: who was told, what was said,
 * and numbers in other systems.
 */
const EVENT: Record<string, WebhookEvent> = {
  resolved: 'resolved',
  added: 'changed',
  rectified: 'changed',
  assigned: 'changed',
  acknowledged: 'changed',
  // Whoever comes next has not acknowledged it.
  'handed-on': 'changed',
  decided: 'changed',
  confirmed: 'changed',
  confirmation: 'confirmed',
  'confirmation-removed': 'changed',
  reopened: 'changed',
  withdrawn: 'changed',
  // Who got personal data is told when they are to be used no more (GDPR article 19).
  restricted: 'changed',
  'restriction-lifted': 'changed',
  erased: 'changed',
}

export function toWebhooks({ webhooks }: Pick<Organisation, 'webhooks'>): PlannedDelivery[] {
  return webhooks.filter(wants('opened')).map(({ name }) => toWebhook(name, 'opened'))
}

/** Has every system told that wants to hear of a change. In the transaction in which it happens, while the ticket is held. */
export async function tellWebhooks(
  ticket: ToldOf,
  what: string,
  context: Changing,
  heldUntil?: Date,
): Promise<void> {
  const event = EVENT[what]
  if (!event) return
  for (const { name } of context.organisation.webhooks.filter(wants(event))) {
    const last = (await lockWaiting(context.db, ticket.id, name)).filter(isWebhook).sort(asMade).at(-1)
    if (last && tellsOf(last, event)) continue
    const planned = { ...toWebhook(name, event), ...(heldUntil && { due_at: heldUntil }) }
    await addDeliveries(ticket, [planned], context)
  }
}

function toWebhook(name: string, occasion: WebhookEvent): PlannedDelivery {
  return { recipient_kind: 'webhook', recipient_id: name, channel: 'webhook', occasion }
}

function wants(event: WebhookEvent): (webhook: Webhook) => boolean {
  return ({ events }) => events.includes(event)
}

/** A message tells how its ticket is when it is sent: one that has not been sent yet will tell of this, too. */
function tellsOf({ occasion, attempts }: WebhookRow, event: WebhookEvent): boolean {
  return attempts === 0 && (occasion === event || (occasion === 'opened' && event === 'changed'))
}
