import * as z from 'zod/mini'

/** A Bot Framework activity as the chat shows it. */
export type ShownActivity = {
  text: string
  isMarkdown: boolean
  cards: Card[]
}

export type Card = Record<string, unknown>

export function readActivity(activity: unknown): ShownActivity {
  const { text, textFormat, attachments } = activityShape.parse(activity)
  const cards = attachments.filter(({ contentType }) => contentType === cardType)
  return {
    text,
    isMarkdown: textFormat === 'markdown',
    cards: cards.map(({ content }) => content ?? {}),
  }
}

export const cardType = 'application/vnd.microsoft.card.adaptive'

const card = z.record(z.string(), z.unknown())

const activityShape = z.looseObject({
  text: z._default(z.string(), ''),
  textFormat: z._default(z.string(), 'markdown'),
  attachments: z._default(z.array(z.looseObject({ contentType: z.string(), content: z.optional(card) })), []),
})

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
  value: z.string().check(z.minLength(1)),
})
