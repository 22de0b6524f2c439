import { Webhook as Signing } from 'standardwebhooks'
import { z } from 'zod'
import type { Webhook } from '../organisation/organisation.ts'
import { DeliveryFailure } from '../remote/delivery-failure.ts'
import { jsonIn } from '../remote/json-in.ts'
import { webhookMessage } from '../show/webhook-message.ts'
import type { WebhookRow } from '../store/schema.ts'
import { ticketAsTold } from '../tickets/as-told.ts'
import { lastRetried } from '../tickets/history-table.ts'
import { loadTicket, type Ticket } from '../tickets/tickets-table.ts'
import { isGone } from '../tickets/webhooks-table.ts'
import type { Needs } from './needs.ts'
import { post } from './webhook-request.ts'

/** Throws DeliveryFailure. @returns the ticket's number in the other system, if its answer has it */
export async function sendByWebhook(
  delivery: WebhookRow,
  before: Ticket,
  context: Needs,
): Promise<string | null> {
  // Read after the attempt began: a change until then makes no separate message.
  const ticket = (await loadTicket(context.db, before.id)) ?? before
  const webhook = context.organisation.webhooks.find(({ name }) => name === delivery.recipient_id)
  if (!webhook) throw new DeliveryFailure('never', 'not-found', 'webhook not in file')
  if ((await isGone(context.db, webhook.name)) && !(await lastRetried(context.db, delivery)))
    throw new DeliveryFailure('never', 'gone', 'webhook stopped')
  const body = JSON.stringify(
    webhookMessage(delivery, ticketAsTold(ticket, context.clock()), webhook, context),
  )
  const headers = signed(delivery.id, body, webhook, context.clock())
  const said = jsonIn(await post({ url: webhook.url, headers, body }))
  return answer.safeParse(said).data?.externalReference ?? null
}

/** A repeated message has the same id, by which the receiver recognises it. */
export function signed(
  id: string,
  body: string,
  { name, secret }: Webhook,
  now: Date,
): Record<string, string> {
  if (!secret) throw new Error(`the secret of ${name} was not read`)
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Straks',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': new Signing(secret).sign(id, now, body),
  }
}

/** A short text on one line, for cards and lists, without what stands for a character that nobody can store. */
const answer = z.object({
  externalReference: z
    .string()
    .trim()
    .regex(/^[^\p{Cc}\ufffd]{1,100}$/u),
})
