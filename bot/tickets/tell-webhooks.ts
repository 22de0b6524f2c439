import type { Organisation, Webhook } from '../organisation/organisation.ts'
import type { WebhookEvent } from '../organisation/webhook-events.ts'
import type { WebhookRow } from '../store/schema.ts'
import { addDeliveries, type ToldOf } from './add-deliveries.ts'
import { asMade } from './delivery-state.ts'
import type { Changing } from './needs.ts'
import { isWebhook } from './news.ts'
import type { PlannedDelivery } from './plan-deliveries.ts'
import { lockWaiting } from './webhooks-table.ts'

/** Events by history entry. Deliveries, comments and numbers elsewhere do not concern other systems. */
const EVENT: Record<string, WebhookEvent> = {
  resolved: 'resolved',
  added: 'changed',
  rectified: 'changed',
  assigned: 'changed',
  acknowledged: 'changed',
  // The next leader has not acknowledged it.
  'handed-on': 'changed',
  decided: 'changed',
  confirmed: 'changed',
  confirmation: 'confirmed',
  'confirmation-removed': 'changed',
  reopened: 'changed',
  withdrawn: 'changed',
  // Recipients of personal data must be told when it may no longer be used (GDPR article 19).
  restricted: 'changed',
  'restriction-lifted': 'changed',
  erased: 'changed',
}

export function toWebhooks({ webhooks }: Pick<Organisation, 'webhooks'>): PlannedDelivery[] {
  return webhooks.filter(wants('opened')).map(({ name }) => toWebhook(name, 'opened'))
}

/** Tells every subscribed system of a change, in its transaction, while the ticket is locked. */
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

/** A message describes the ticket at sending time, so one not sent yet covers this event too. */
function tellsOf({ occasion, attempts }: WebhookRow, event: WebhookEvent): boolean {
  return attempts === 0 && (occasion === event || (occasion === 'opened' && event === 'changed'))
}
