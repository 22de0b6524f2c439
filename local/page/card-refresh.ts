import * as z from 'zod/mini'
import { viewerIds } from './activity.ts'
import type { CardAction } from './api.ts'
import type { Message } from './message.ts'

/** Teams asks for the same card at most this often. */
const pauseMs = 60_000

/** Decides which cards ask the bot for a fresh one when they are shown. */
export class CardRefresh {
  readonly #lastAsked = new Map<string, number>()

  /** The Execute to send by itself now, if there is one for this reader. */
  due(message: Message, now: number): CardAction | undefined {
    const refresh = refreshShape.safeParse(message.shown.cards[0]?.refresh)
    if (!refresh.success) return undefined
    const { action, userIds } = refresh.data
    if (!viewerIds(message.entry.activity).some((id) => userIds.includes(id))) return undefined
    const { id } = message.entry
    if (now - (this.#lastAsked.get(id) ?? Number.NEGATIVE_INFINITY) < pauseMs) return undefined
    this.#lastAsked.set(id, now)
    return {
      type: 'Action.Execute',
      ...(action.id && { id: action.id }),
      ...(action.verb && { verb: action.verb }),
      data: action.data ?? {},
    }
  }
}

const refreshShape = z.looseObject({
  action: z.looseObject({
    type: z.literal('Action.Execute'),
    id: z.optional(z.string()),
    verb: z.optional(z.string()),
    data: z.unknown(),
  }),
  userIds: z.array(z.string()),
})
