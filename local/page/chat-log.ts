import { element } from './element.ts'
import { icon } from './icon.ts'
import type { Message } from './message.ts'
import { dayName, now } from './time.ts'

/** Maximum distance from the end at which a new message scrolls the view. */
const nearEnd = 120
/** Messages from one side within this time are grouped. */
const togetherMs = 5 * 60_000
/** A message of the bot within this time after the person's answers it. */
const answeringMs = 10_000

/** The list of messages, and the reader's place in it. */
export class ChatLog {
  readonly element: HTMLElement
  readonly #messages = element('div', { class: 'messages' })
  readonly #empty: HTMLElement
  readonly #more: HTMLButtonElement
  readonly #scroller: HTMLElement
  readonly #days: { at: string; heading: HTMLElement }[] = []
  #last: Message | undefined
  #followsEnd = true
  /** Where the last message was shown, and when the person last wrote, in ms since 1970. */
  #shownAt = 0
  #saidAt = 0

  constructor(whenEmpty: string) {
    this.#empty = element('p', { class: 'nothing-said', hidden: true }, whenEmpty)
    this.#scroller = element(
      'div',
      {
        class: 'chat-log',
        role: 'log',
        'aria-label': 'Samtale med Straks',
        tabindex: '0',
        scroll: () => this.#scrolled(),
      },
      this.#empty,
      this.#messages,
    )
    this.#more = element(
      'button',
      { class: 'more-below', type: 'button', hidden: true, click: () => this.toEnd() },
      icon('down'),
      'Ny melding',
    )
    this.element = element('div', { class: 'chat-log-frame' }, this.#scroller, this.#more)
    new ResizeObserver(() => this.#resized()).observe(this.#scroller)
  }

  add(message: Message): void {
    const isFollowed = this.#isAtEnd() || this.#isNextAnswer(message)
    this.#separate(message)
    this.#messages.append(message.element)
    this.#last = message
    if (message.entry.from === 'person') this.#saidAt = Date.parse(message.entry.at)
    if (isFollowed || message.entry.from === 'person') this.#reveal(message)
    else this.#more.hidden = false
  }

  /** Changes a message without moving the reader, who stays at the end if they were there. */
  keepPlace(change: () => void): void {
    const wasAtEnd = this.#isAtEnd()
    const { scrollTop } = this.#scroller
    change()
    if (wasAtEnd && this.#last) this.#reveal(this.#last)
    else this.#scroller.scrollTop = scrollTop
  }

  toEnd(): void {
    this.#scroller.scrollTop = this.#scroller.scrollHeight
  }

  setEmpty(isEmpty: boolean): void {
    this.#empty.hidden = !isEmpty
  }

  /** A card that is taller than the view is shown from its beginning. */
  #reveal({ element: message }: Message): void {
    const isTall = message.offsetHeight > this.#scroller.clientHeight
    if (isTall) this.#scroller.scrollTop = message.offsetTop - 8
    else this.toEnd()
    this.#shownAt = this.#scroller.scrollTop
  }

  /** Of several answers the last is shown, also after a tall one, unless the reader has moved. */
  #isNextAnswer({ entry }: Message): boolean {
    const isAnswer = Date.parse(entry.at) - this.#saidAt < answeringMs
    return isAnswer && this.#scroller.scrollTop === this.#shownAt
  }

  #separate({ entry, element: message }: Message): void {
    const before = this.#last?.entry
    const isNewDay = !before || dayName(before.at, now()) !== dayName(entry.at, now())
    if (isNewDay) this.#beginDay(entry.at)
    const follows = before?.from === entry.from && Date.parse(entry.at) - Date.parse(before.at) < togetherMs
    message.classList.toggle('follows', follows && !isNewDay)
    this.setEmpty(false)
  }

  /** Renames the days: what was today until now is yesterday. */
  #beginDay(at: string): void {
    const heading = element('p', { class: 'day' })
    this.#days.push({ at, heading })
    this.#messages.append(heading)
    for (const day of this.#days) day.heading.textContent = dayName(day.at, now())
  }

  #isShown(): boolean {
    return this.#scroller.clientHeight > 0
  }

  #isAtEnd(): boolean {
    const { scrollTop, clientHeight, scrollHeight } = this.#scroller
    return scrollHeight - scrollTop - clientHeight < nearEnd
  }

  #scrolled(): void {
    if (!this.#isShown()) return
    this.#followsEnd = this.#isAtEnd()
    if (this.#followsEnd) this.#more.hidden = true
  }

  /** When the log is shown again, or a keyboard makes it smaller, a reader at the end stays there. */
  #resized(): void {
    if (this.#followsEnd && this.#last && this.#isShown()) this.#reveal(this.#last)
  }
}
