import type { Clock } from '../bot/time/clock.ts'
import type { Person } from './municipality.ts'
import type { ChatEntry } from './page-api.ts'

/** A Bot Framework activity as it is sent. */
export type Activity = Record<string, unknown>

export type Chat = {
  id: string
  graphId: string
  person: Person
  entries: ChatEntry[]
}

/** The chats between each person and the bot, their entries and their watchers. */
export class Chats {
  readonly #clock: Clock
  readonly #chats = new Map<string, Chat>()
  readonly #watchers = new Map<string, Set<(entry: ChatEntry) => void>>()
  #lastId = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  of(person: Person): Chat {
    const known = this.#chats.get(person.id)
    if (known) return known
    const chat: Chat = {
      id: `a:1${Buffer.from(`chat ${person.id}`).toString('base64url')}`,
      graphId: `19:${person.id}_straks@unq.gbl.spaces`,
      person,
      entries: [],
    }
    this.#chats.set(person.id, chat)
    return chat
  }

  /** Finds a chat by either of its two ids. */
  withId(id: string): Chat | undefined {
    return [...this.#chats.values()].find((chat) => chat.id === id || chat.graphId === id)
  }

  /** Returns a unique id, rising like Teams' message ids. */
  nextActivityId(): string {
    this.#lastId = Math.max(this.#lastId + 1, this.#clock().getTime())
    return String(this.#lastId)
  }

  add(chat: Chat, from: ChatEntry['from'], activity: Activity): ChatEntry {
    const id = typeof activity.id === 'string' && from === 'person' ? activity.id : this.nextActivityId()
    const entry: ChatEntry = {
      id,
      from,
      at: this.#clock().toISOString(),
      activity: { ...activity, id },
      edited: false,
    }
    chat.entries.push(entry)
    this.#tell(chat, entry)
    return entry
  }

  /** Updates a message of the bot; returns false when there is no such message. */
  update(chat: Chat, id: string, activity: Activity): boolean {
    const entry = chat.entries.find((one) => one.id === id && one.from === 'bot')
    if (!entry) return false
    entry.activity = { ...activity, id }
    entry.edited = true
    this.#tell(chat, entry)
    return true
  }

  /** Returns a function that stops watching. */
  watch(person: Person, watcher: (entry: ChatEntry) => void): () => void {
    const watchers = this.#watchers.get(person.id) ?? new Set()
    this.#watchers.set(person.id, watchers.add(watcher))
    return () => watchers.delete(watcher)
  }

  #tell(chat: Chat, entry: ChatEntry): void {
    for (const watcher of this.#watchers.get(chat.person.id) ?? []) watcher(entry)
  }
}
