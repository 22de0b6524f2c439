import { CardFactory } from 'botbuilder'
import type { AskCard, NoticeCard } from '../../cards/card-data.ts'
import { type Card, renderAsk, renderNotice } from '../../cards/render.ts'
import type { Reader } from './needs.ts'

/** A card as a Teams message. The summary shows on lock screens, so it says nothing about anybody. */
export type CardMessage = {
  type: 'message'
  summary: string
  attachments: ReturnType<typeof CardFactory.adaptiveCard>[]
}

/** What somebody gets to see, in their language. */
export type Show = (reader: Reader) => CardMessage

export function cardMessage(card: Card, summary: string): CardMessage {
  return { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] }
}

/** A text that has buttons or links, or nothing but itself. */
export function noticeMessage(notice: NoticeCard, summary: string): CardMessage {
  return cardMessage(renderNotice(notice), summary)
}

export function askMessage(ask: AskCard, summary: string): CardMessage {
  return cardMessage(renderAsk(ask), summary)
}

/** News of a ticket of theirs: a lock screen tells no more than that. */
export function newsMessage(notice: NoticeCard, { texts }: Reader): CardMessage {
  return noticeMessage(notice, texts.afterwards.news.summary)
}

export function cardOf(message: CardMessage): Card {
  return message.attachments[0]?.content as Card
}

/** A card to be put into a chat, with what stands for it in the list that it is chosen from. */
export function cardToChoose(card: Card, title: string, text: string) {
  return { ...CardFactory.adaptiveCard(card), preview: CardFactory.thumbnailCard(title, text) }
}
