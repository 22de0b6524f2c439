import type { ChatEntry } from '../page-api.ts'
import { type Card, readActivity, type ShownActivity } from './activity.ts'
import type { CardAction } from './api.ts'
import { straksAvatar } from './avatar.ts'
import { drawCard } from './card.ts'
import { element } from './element.ts'
import { markdownToHtml } from './markdown.ts'
import { clockTime, wholeTime } from './time.ts'

export type OnMessage = {
  press: (message: Message, action: CardAction) => Promise<void>
  follow: (message: Message, address: string) => void
}

/** One message of the chat, changed in place when the bot edits it. */
export class Message {
  readonly element: HTMLElement
  readonly #on: OnMessage
  readonly #about = element('div', { class: 'message-about' })
  readonly #content = element('div', { class: 'message-content' })
  readonly #notice = element('p', { class: 'message-notice', role: 'status' })
  entry: ChatEntry
  #drawn = ''

  constructor(entry: ChatEntry, on: OnMessage) {
    this.entry = entry
    this.#on = on
    this.element = element(
      'article',
      { class: `message from-${entry.from}`, 'data-id': entry.id },
      entry.from === 'bot' ? straksAvatar() : null,
      element('div', { class: 'message-column' }, this.#about, this.#content, this.#notice),
    )
    this.#draw()
  }

  /** Redraws the message. Values filled in on a card stay as long as the card is the same. */
  update(entry: ChatEntry): void {
    this.entry = entry
    this.#notice.textContent = ''
    this.#draw()
  }

  /** Shows another card to this reader only: the stored message does not change. */
  showCard(card: Card): void {
    this.#notice.textContent = ''
    this.#drawContent({ ...readActivity(this.entry.activity), cards: [card] })
  }

  showNotice(text: string, isFailure: boolean): void {
    this.#notice.classList.toggle('failed', isFailure)
    this.#notice.textContent = text
    // Below a tall card, it would be out of view.
    if (text) this.#notice.scrollIntoView({ block: 'nearest' })
  }

  #draw(): void {
    const { from, at, edited, activity } = this.entry
    const time = element('time', { datetime: at, title: wholeTime(at) }, clockTime(at))
    const name = element(
      'span',
      { class: from === 'bot' ? 'message-name' : 'unseen' },
      from === 'bot' ? 'Straks' : 'Du',
    )
    this.#about.replaceChildren(
      name,
      time,
      ...(edited ? [element('span', { class: 'edited' }, 'Redigert')] : []),
    )
    this.#drawContent(readActivity(activity))
  }

  #drawContent({ text, isMarkdown, cards }: ShownActivity): void {
    const drawn = JSON.stringify([text, cards])
    if (drawn === this.#drawn) return
    this.#drawn = drawn
    const hadFocus = this.#content.contains(document.activeElement)
    const forms = cards.map((card) =>
      drawCard(card, {
        press: (action) => this.#on.press(this, action),
        follow: (address) => this.#on.follow(this, address),
      }),
    )
    this.#content.replaceChildren(...(text ? [bubble(text, isMarkdown)] : []), ...forms)
    if (hadFocus) forms[0]?.focus({ preventScroll: true })
  }
}

function bubble(text: string, isMarkdown: boolean): HTMLElement {
  const shown = element('div', { class: 'bubble' })
  if (isMarkdown) shown.innerHTML = markdownToHtml(text)
  else shown.textContent = text
  return shown
}
