import { within } from '../remote/time-limit.ts'
import type { Call } from './connector.ts'
import { RepliesInOrder, type RepliesOptions } from './replies-in-order.ts'

const TRIED_FOR_MS = 60_000
const ONCE_WITHIN_MS = 3_000
/** Time within which an attempt has ended. */
const LONGEST_MS = 7_000
const LAST_REPLIES_MS = 2_000

const ONCE = Symbol('tried once')

/**
 * Marks a reply to be tried once, because a job sends it if Teams does not accept it at once.
 * @param from when that job begins: no attempt may be under way here then, however long the turn was delayed
 */
export function triedOnce<Message extends object>(message: Message, from: Date | null): Message {
  return { ...message, [ONCE]: from ? from.getTime() - LONGEST_MS : Infinity }
}

function isOnce(message: object): message is { [ONCE]: number } {
  return ONCE in message
}

/**
 * Sends replies to people, in order within each conversation. A refusal by Teams is an outcome, not a fault:
 * it is retried for a minute if that is safe, unless there is a newer reply meanwhile; a reply that Teams may
 * have accepted is not repeated.
 */
export class Replies {
  readonly #options: RepliesOptions
  readonly #open = new Map<string, RepliesInOrder>()
  #isClosed = false

  constructor(options: RepliesOptions) {
    this.#options = options
  }

  /**
   * @param turn the turn that is answered, compared by identity
   * @returns the message's id once sent; undefined if it is not sent at once
   */
  say(conversationId: string, turn: object, message: object, call: Call): Promise<string | undefined> {
    const isTriedOnce = isOnce(message)
    const now = this.#options.clock().getTime()
    const until = isTriedOnce ? Math.min(now + ONCE_WITHIN_MS, message[ONCE]) : now + TRIED_FOR_MS
    const said = Promise.withResolvers<string | undefined>()
    if (this.#isClosed) said.resolve(undefined)
    else this.#in(conversationId).add({ call, turn, until, isTriedOnce, said })
    return said.promise
  }

  /** Drops waiting replies; one being sent gets a moment to finish. */
  async close(): Promise<void> {
    this.#isClosed = true
    const ended = [...this.#open.values()].map((replies) => replies.end())
    await within(LAST_REPLIES_MS, Promise.all(ended)).catch(() => undefined)
  }

  #in(id: string): RepliesInOrder {
    const open = this.#open.get(id)
    if (open) return open
    const replies = new RepliesInOrder(id, this.#options, () => this.#open.delete(id))
    this.#open.set(id, replies)
    return replies
  }
}
