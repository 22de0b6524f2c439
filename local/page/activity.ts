import * as z from 'zod/mini'

/** A Bot Framework activity as the chat shows it. */
export type ShownActivity = {
  text: string
  isMarkdown: boolean
  /** The notification's text, as it stands on a lock screen. */
  summary: string
  cards: Card[]
  suggestions: Suggestion[]
}

export type Card = Record<string, unknown>

export type Suggestion = { title: string; says: string }

export function readActivity(activity: unknown): ShownActivity {
  const { text, textFormat, summary, attachments, suggestedActions } = activityShape.parse(activity)
  const cards = attachments.filter(({ contentType }) => contentType === cardType)
  return {
    text,
    isMarkdown: textFormat === 'markdown',
    summary: summary || text,
    cards: cards.map(({ content }) => content ?? {}),
    suggestions: suggestedActions.actions.map(({ title, value }) => ({ title, says: value ?? title })),
  }
}

export const cardType = 'application/vnd.microsoft.card.adaptive'

const card = z.record(z.string(), z.unknown())

const activityShape = z.looseObject({
  text: z._default(z.string(), ''),
  textFormat: z._default(z.string(), 'markdown'),
  summary: z.optional(z.string()),
  attachments: z._default(z.array(z.looseObject({ contentType: z.string(), content: z.optional(card) })), []),
  suggestedActions: z._default(
    z.looseObject({
      actions: z.array(z.looseObject({ title: z.string(), value: z.optional(z.string()) })),
    }),
    { actions: [] },
  ),
})
