import type { ChatEntry, LocalPerson } from '../page-api.ts'
import { readInvokeAnswer } from './activity.ts'
import { api, type CardAction, readChatEntry } from './api.ts'
import { ChatLog } from './chat-log.ts'
import { type LiveStream, listen } from './live-stream.ts'
import { Message } from './message.ts'
import { follow } from './teams-links.ts'

export type ConversationListener = {
  /**
   * Called for each message of the person, and for each press before it is sent: its effects may be seen before
   * the bot has answered.
   */
  acted: () => void
  /** Called for a message of the bot that came while the chat was followed. */
  told: () => void
  edited: () => void
  begun: (isBegun: boolean) => void
  connected: (isConnected: boolean) => void
}

const greetingMs = 5000

/** A person's chat with the bot: follows the stream, and sends presses on the cards. */
export class Conversation {
  readonly log: ChatLog
  readonly person: LocalPerson
  readonly #listener: ConversationListener
  readonly #messages = new Map<string, Message>()
  #stream: LiveStream | undefined
  /** The time when the chat was first read, in ms since 1970; 0 before that. */
  #caughtUpAt = 0

  constructor(person: LocalPerson, whenEmpty: string, listener: ConversationListener) {
    this.log = new ChatLog(whenEmpty)
    this.person = person
    this.#listener = listener
  }

  follow(): void {
    this.#stream ??= listen(`people/${encodeURIComponent(this.person.id)}/stream`, {
      opened: () => void this.#catchUp(),
      event: (data) => this.#receive(data),
      lost: () => this.#listener.connected(false),
    })
    this.#tellBegun()
  }

  leave(): void {
    this.#stream?.close()
    this.#stream = undefined
  }

  say(text: string): Promise<void> {
    return api.say(this.person.id, text)
  }

  async #catchUp(): Promise<void> {
    const entries = await api.activities(this.person.id).catch(() => undefined)
    this.#listener.connected(entries !== undefined)
    const isFirstTime = this.#caughtUpAt === 0
    for (const entry of entries ?? []) this.#show(entry, !isFirstTime)
    if (isFirstTime) this.log.toEnd()
    if (isFirstTime && entries) this.#caughtUpAt = Date.now()
    this.log.setEmpty(this.#messages.size === 0)
    this.#tellBegun()
  }

  #receive(data: string): void {
    this.#show(readChatEntry(data), true)
    this.#tellBegun()
  }

  #show(entry: ChatEntry, isNews: boolean): void {
    const known = this.#messages.get(entry.id)
    if (known) this.#edit(known, entry)
    else this.#add(entry, isNews)
  }

  #add(entry: ChatEntry, isNews: boolean): void {
    const message = new Message(entry, {
      press: (pressed, action) => this.#press(pressed, action),
      follow: (pressed, address) => pressed.showNotice(follow(address, this.person) ?? '', false),
    })
    this.#messages.set(entry.id, message)
    this.log.add(message)
    if (entry.from === 'person') this.#listener.acted()
    else if (isNews && !this.#isGreeting()) this.#listener.told()
  }

  /** The bot greets when a chat is opened for the first time. */
  #isGreeting(): boolean {
    return this.#messages.size === 1 && Date.now() - this.#caughtUpAt < greetingMs
  }

  #edit(message: Message, entry: ChatEntry): void {
    if (JSON.stringify(message.entry) === JSON.stringify(entry)) return
    this.log.keepPlace(() => message.update(entry))
    this.#listener.edited()
  }

  async #press(message: Message, action: CardAction): Promise<void> {
    this.#listener.acted()
    try {
      await this.#execute(message, action)
    } catch {
      message.showNotice('Noe gikk galt. Prøv igjen.', true)
    }
  }

  async #execute(message: Message, action: CardAction): Promise<void> {
    const answer = readInvokeAnswer(await api.execute(this.person.id, message.entry.id, action))
    if (answer.kind === 'failed') throw new Error('the bot refused')
    if (answer.kind === 'card') this.log.keepPlace(() => message.showCard(answer.card))
    else message.showNotice(answer.text, false)
  }

  #tellBegun(): void {
    this.#listener.begun(this.#messages.size > 0)
  }
}
