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

export type Show = (reader: Reader) => CardMessage

export function cardMessage(card: Card, summary: string): CardMessage {
  return { type: 'message', summary, attachments: [CardFactory.adaptiveCard(card)] }
}

/** Builds a message of text with optional buttons and links. */
export function noticeMessage(notice: NoticeCard, summary: string): CardMessage {
  return cardMessage(renderNotice(notice), summary)
}

export function askMessage(ask: AskCard, summary: string): CardMessage {
  return cardMessage(renderAsk(ask), summary)
}

/** Builds news of a person's own ticket; the lock screen shows only that there is news. */
export function newsMessage(notice: NoticeCard, { texts }: Reader): CardMessage {
  return noticeMessage(notice, texts.afterwards.news.summary)
}

export function cardOf(message: CardMessage): Card {
  return message.attachments[0]?.content as Card
}

/** Builds a card to insert into a chat, with its preview in the result list. */
export function cardToChoose(card: Card, title: string, text: string) {
  return { ...CardFactory.adaptiveCard(card), preview: CardFactory.thumbnailCard(title, text) }
}
