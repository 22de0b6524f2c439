import * as z from 'zod/mini'
import { type Card, cardType } from './activity.ts'

/** The bot's answer to a pressed button, as far as Teams shows it. */
export type InvokeAnswer =
  | { kind: 'card'; card: Card }
  | { kind: 'notice'; text: string }
  | { kind: 'failed' }

export function readInvokeAnswer(body: unknown): InvokeAnswer {
  const card = cardShape.safeParse(body)
  if (card.success) return { kind: 'card', card: card.data.value }
  const notice = noticeShape.safeParse(body)
  return notice.success ? { kind: 'notice', text: notice.data.value } : { kind: 'failed' }
}

const done = z.number().check(z.gte(200), z.lt(300))

const cardShape = z.looseObject({
  statusCode: done,
  type: z.literal(cardType),
  value: z.record(z.string(), z.unknown()),
})

const noticeShape = z.looseObject({
  statusCode: done,
  type: z.literal('application/vnd.microsoft.activity.message'),
  value: z.string(),
})
