import type { Logger } from 'pino'
import { within } from '../remote/time-limit.ts'
import type { Clock } from '../time/clock.ts'
import type { Call, Connector } from './connector.ts'
import { RepliesInOrder } from './replies-in-order.ts'

const TRIED_FOR_MS = 60_000
const ONCE_WITHIN_MS = 3_000
/** What is begun is over by then. */
const LONGEST_MS = 7_000
const LAST_REPLIES_MS = 2_000

const ONCE = Symbol('tried once')

/**
 * For a reply that somebody else sees to when Teams does not take it at once.
 * @param from when they do: it must not be under way here by then, however long this turn was held up
 */
export function triedOnce<Message extends object>(message: Message, from: Date | null): Message {
  return { ...message, [ONCE]: from ? from.getTime() - LONGEST_MS : Infinity }
}

function isOnce(message: object): message is { [ONCE]: number } {
  return ONCE in message
}

export type RepliesOptions = {
  say: Connector
  /** Counts what was said to the bot in a conversation, in whichever instance; undefined when that cannot be told. */
  turnsIn: (conversationId: string) => Promise<number | undefined>
  clock: Clock
  log: Logger
}

/**
 * What is said in answer to what people do, in each conversation in the order in which it was given. That Teams does
 * not take it is an outcome and no fault: what may still get through is tried again for a minute, unless something
 * newer is said meanwhile; what was perhaps taken is not said twice.
 */
export class Replies {
  readonly #options: RepliesOptions
  readonly #open = new Map<string, RepliesInOrder>()
  #isClosed = false

  constructor(options: RepliesOptions) {
    this.#options = options
  }

  /**
   * @param turn what it answers, by identity
   * @returns the message's id, as soon as it is known whether it is said at once; undefined when it is not
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

  /** What waits is dropped; what is on its way has a moment to arrive. */
  async close(): Promise<void> {
    this.#isClosed = true
    const ended = [...this.#open.values()].map((replies) => replies.end())
    await within(LAST_REPLIES_MS, Promise.all(ended)).catch(() => undefined)
  }

  #in(id: string): RepliesInOrder {
    const open = this.#open.get(id)
    if (open) return open
    const { turnsIn, ...options } = this.#options
    const replies = new RepliesInOrder(
      options,
      () => turnsIn(id),
      () => this.#open.delete(id),
    )
    this.#open.set(id, replies)
    return replies
  }
}
