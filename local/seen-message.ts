import { type CardPart, isPart } from './adaptive-card.ts'
import { viewOf } from './card-view.ts'
import type { Activity } from './chats.ts'
import type { ChatEntry } from './page-api.ts'

/** A message of the bot, as this person sees it now. */
export type SeenMessage = {
  id: string
  /** The message's text and every visible word of its card, one line for each. */
  text: string
  card: CardPart | undefined
  buttons: string[]
  edited: boolean
  activity: Activity
}

export const cardType = 'application/vnd.microsoft.card.adaptive'

export function seenMessage(
  entry: ChatEntry,
  card: CardPart | undefined,
  toggled?: ReadonlySet<string>,
): SeenMessage {
  const { id, edited, activity } = entry
  const view = card && viewOf(card, toggled)
  return {
    id,
    text: [activity.text, view?.text].filter((text) => typeof text === 'string' && text).join('\n'),
    card,
    buttons: (view?.buttons ?? []).map((button) => button.title),
    edited,
    activity,
  }
}

export function cardOf(activity: Activity): CardPart | undefined {
  const cards = [activity.attachments ?? []]
    .flat()
    .filter(isPart)
    .filter((one) => one.contentType === cardType)
  return cards.map((one) => one.content).find(isPart)
}

export function hasWords(text: string, what: string | RegExp): boolean {
  return typeof what === 'string' ? text.includes(what) : what.test(text)
}
