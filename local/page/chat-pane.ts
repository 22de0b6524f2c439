import type { LocalPerson } from '../page-api.ts'
import { straksAvatar } from './avatar.ts'
import { Composer } from './composer.ts'
import { ConnectionBanner } from './connection-banner.ts'
import { Conversation } from './conversation.ts'
import { element } from './element.ts'
import { languageChoice } from './language-choice.ts'
import { Pane } from './pane.ts'
import { type PersonChoice, personChoice } from './person-choice.ts'

type ChatPaneListener = {
  /** Called with the person whose chat is shown, from the start and after every change. */
  shown?: (person: LocalPerson) => void
  /** Called when somebody is chosen in this pane. */
  chosen?: (person: LocalPerson) => void
  /** Called when the person writes or presses a button, and for what they have written before. */
  acted?: () => void
  told?: () => void
  edited?: (person: LocalPerson) => void
}

export type ChatPaneOptions = {
  role: 'employee' | 'leader'
  people: LocalPerson[]
  person: LocalPerson
  whenEmpty: string
  /** Messages that can be sent with a press. */
  openings: string[]
  listener: ChatPaneListener
}

/** One person's Teams, open at the chat with the bot. */
export class ChatPane {
  readonly pane: Pane
  readonly #options: ChatPaneOptions
  readonly #choice: PersonChoice
  readonly #language = languageChoice()
  readonly #chat = element('div', { class: 'chat' })
  readonly #openings = element('div', { class: 'openings' })
  readonly #banner = new ConnectionBanner()
  readonly #composer = new Composer((text) => this.#say(text))
  readonly #conversations = new Map<string, Conversation>()
  #current: Conversation | undefined

  constructor(options: ChatPaneOptions) {
    this.#options = options
    const { role, people, listener } = options
    this.#choice = personChoice(role, people, (person) => {
      this.choose(person)
      listener.chosen?.(person)
    })
    this.pane = new Pane({
      name: role,
      mark: this.#choice.mark,
      subtitle: this.#choice.element,
      body: [
        chatHead(this.#language.element),
        this.#banner.element,
        this.#chat,
        this.#openings,
        this.#composer.element,
      ],
    })
    this.choose(options.person)
  }

  choose(person: LocalPerson): void {
    this.#choice.show(person)
    this.#language.show(person)
    this.#options.listener.shown?.(person)
    this.#current?.leave()
    this.#current = this.#conversationOf(person)
    this.#chat.replaceChildren(this.#current.log.element)
    this.#current.follow()
  }

  /** Fills in a message, which the person still has to send. */
  write(text: string): void {
    this.pane.whenShown(() => this.#composer.write(text))
  }

  #conversationOf(person: LocalPerson): Conversation {
    const known = this.#conversations.get(person.id)
    if (known) return known
    const { whenEmpty, listener } = this.#options
    const made: Conversation = new Conversation(person, whenEmpty, {
      acted: () => listener.acted?.(),
      told: () => {
        this.pane.news()
        listener.told?.()
      },
      edited: () => this.#edited(made),
      begun: (isBegun) => {
        if (made === this.#current) this.#offerOpenings(isBegun ? [] : this.#options.openings)
      },
      connected: (isConnected) => {
        if (made === this.#current) this.#banner.show(isConnected)
      },
    })
    this.#conversations.set(person.id, made)
    return made
  }

  #edited(conversation: Conversation): void {
    if (conversation !== this.#current) return
    this.pane.change()
    this.#options.listener.edited?.(conversation.person)
  }

  async #say(text: string): Promise<void> {
    this.#offerOpenings([])
    await this.#current?.say(text)
  }

  #offerOpenings(openings: string[]): void {
    const buttons = openings.map((text) => {
      const click = () => void this.#composer.send(text)
      return element('button', { class: 'opening', type: 'button', click }, text)
    })
    this.#openings.replaceChildren(...buttons)
  }
}

function chatHead(language: HTMLElement): HTMLElement {
  return element(
    'div',
    { class: 'chat-head' },
    straksAvatar(),
    element('h3', {}, 'Straks'),
    element('span', { class: 'chat-tab' }, 'Chat'),
    language,
  )
}
