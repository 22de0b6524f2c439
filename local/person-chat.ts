import { type CardPart, isPart } from './adaptive-card.ts'
import type { BotAnswer } from './bot-line.ts'
import { dataOf, viewOf } from './card-view.ts'
import type { Activity } from './chats.ts'
import type { Person } from './municipality.ts'
import type { ChatEntry } from './page-api.ts'
import { cardOf, cardType, hasWords, type SeenMessage, seenMessage } from './seen-message.ts'
import type { Teams } from './teams.ts'
import { untilSo } from './until-so.ts'

/** Long enough for a busy machine. */
const SOON_MS = 30_000

/** A person with Teams open, who writes, reads and presses as a test tells them to. */
export class PersonChat {
  readonly person: Person
  readonly #teams: Teams
  /** Cards from answers that replace a message, in this view only, until the message changes or a reload. */
  readonly #answered = new Map<string, { card: CardPart; instead: Activity }>()
  readonly #toggled = new Map<string, Set<string>>()
  /** Messages as everybody sees them, cached by activity, as waiting looks at all of them repeatedly. */
  readonly #plain = new WeakMap<Activity, SeenMessage>()

  constructor(person: Person, teams: Teams) {
    this.person = person
    this.#teams = teams
  }

  /** Opens the chat for the first time, which tells the bot that it is installed. */
  open(): Promise<void> {
    return this.#teams.open(this.person)
  }

  /** Resolves when the bot has accepted the message; its replies come as messages. */
  say(text: string): Promise<BotAnswer | undefined> {
    return this.#teams.say(this.person, text)
  }

  /**
   * Presses the newest button with this title, once it is there, or the given message's, after filling in the
   * card's inputs. Resolves with the bot's answer; undefined for a button that only shows or hides.
   */
  async press(
    title: string,
    inputs: Record<string, string> = {},
    on?: SeenMessage,
  ): Promise<BotAnswer | undefined> {
    const message = on ?? (await this.#whenPressable(title))
    const view = message.card && viewOf(message.card, this.#toggled.get(message.id))
    const action = view?.buttons.find((button) => button.title === title)?.action
    if (!view || !action) throw new Error(`No button "${title}" on:\n${message.text}`)
    return this.#follow(message, action, () => dataOf(action, view.inputs, inputs))
  }

  /** Leaves the chat and comes back: cards from answers disappear. */
  reload(): void {
    this.#answered.clear()
    this.#toggled.clear()
  }

  /** Returns the bot's messages with these words, oldest first. */
  messages(words: string | RegExp = ''): SeenMessage[] {
    const entries = this.#teams.chatOf(this.person).entries.filter((entry) => entry.from === 'bot')
    return entries.map((entry) => this.#see(entry)).filter(({ text }) => hasWords(text, words))
  }

  lastMessage(): SeenMessage {
    const message = this.messages().at(-1)
    if (!message) throw new Error(`The bot has said nothing to ${this.person.name}.`)
    return message
  }

  /** Returns the newest message with these words, or that fits; waits for it if necessary. */
  waitFor(
    what: string | RegExp | ((message: SeenMessage) => boolean),
    withinMs = SOON_MS,
  ): Promise<SeenMessage> {
    const fits = typeof what === 'function' ? what : ({ text }: SeenMessage) => hasWords(text, what)
    return untilSo(
      () => this.messages().findLast(fits),
      () => `no message with ${what}. ${this.person.name} sees:\n${this.#seen()}`,
      withinMs,
    )
  }

  block(): void {
    this.person.hasBlockedApp = true
  }

  /** Returns a message activity from this person: other fields, another tenant, a group, a given id. */
  activity(fields: Activity = {}): Activity {
    return this.#teams.message(this.person, fields)
  }

  /** Sends an activity exactly as it is, once for each call. */
  post(activity: Activity): Promise<BotAnswer | undefined> {
    return this.#teams.post(activity)
  }

  #whenPressable(title: string): Promise<SeenMessage> {
    return untilSo(
      () => this.messages().findLast(({ buttons }) => buttons.includes(title)),
      () => `no button "${title}". ${this.person.name} sees:\n${this.#seen()}`,
      SOON_MS,
    )
  }

  async #follow(
    message: SeenMessage,
    action: CardPart,
    data: () => CardPart,
  ): Promise<BotAnswer | undefined> {
    if (action.type === 'Action.Execute') return this.#execute(message, action, data())
    if (action.type === 'Action.ToggleVisibility') this.#toggle(message, action)
    return undefined
  }

  async #execute(message: SeenMessage, action: CardPart, data: CardPart): Promise<BotAnswer | undefined> {
    const { type, id, verb } = action
    const sent = { type, ...(id === undefined ? {} : { id }), verb, data }
    const answer = await this.#teams.execute(this.person, message.id, sent)
    const body = isPart(answer?.body) ? answer.body : {}
    if (body.type === cardType && isPart(body.value)) {
      this.#answered.set(message.id, { card: body.value, instead: message.activity })
    }
    return answer
  }

  #toggle(message: SeenMessage, action: CardPart): void {
    const toggled = this.#toggled.get(message.id) ?? new Set()
    this.#toggled.set(message.id, toggled)
    for (const target of [action.targetElements ?? []].flat()) {
      const id = String(isPart(target) ? target.elementId : target)
      if (!toggled.delete(id)) toggled.add(id)
    }
  }

  #see(entry: ChatEntry): SeenMessage {
    const answered = this.#answered.get(entry.id)
    const toggled = this.#toggled.get(entry.id)
    if (answered?.instead === entry.activity) return seenMessage(entry, answered.card, toggled)
    if (toggled) return seenMessage(entry, cardOf(entry.activity), toggled)
    const plain = this.#plain.get(entry.activity) ?? seenMessage(entry, cardOf(entry.activity))
    this.#plain.set(entry.activity, plain)
    return plain
  }

  #seen(): string {
    return (
      this.messages()
        .map((message) => `- ${message.text}`)
        .join('\n') || 'nothing'
    )
  }
}
