import { setTimeout as pause } from 'node:timers/promises'
import type { Activity } from './chats.ts'

export type BotAnswer = { status: number; body: unknown }

export type BotLineOptions = {
  botUrl: string
  /** Time without an answer after which Teams resends an activity, as after a 503; in reality 15 s. */
  resendAfterMs: number
  /** Returns the Authorization header for the bot, when an identity is configured. */
  authorization: (() => Promise<string>) | undefined
}

/** [?] The number of times that Teams resends is not documented. */
const resends = 3
const waitForBotMs = 60_000

/** The connection from Teams to the bot: `POST /api/messages`. */
export class BotLine {
  readonly #options: BotLineOptions
  readonly #closed = new AbortController()
  /** Every message and event, once for each time it was sent. */
  readonly sent: Activity[] = []

  constructor(options: BotLineOptions) {
    this.#options = options
  }

  /**
   * Sends a message or event and resolves with the bot's answer. Resends the same activity when there is no
   * answer, or the bot is unavailable (503); waits for a bot that is not up yet. Undefined when it never
   * answered.
   */
  async deliver(activity: Activity): Promise<BotAnswer | undefined> {
    let triesLeft = 1 + resends
    let waitedMs = 0
    let latest: BotAnswer | undefined
    while (triesLeft > 0 && waitedMs < waitForBotMs && !this.#closed.signal.aborted) {
      const answer = await this.#post(activity)
      if (answer !== 'refused') this.sent.push(activity)
      if (answer === 'refused') waitedMs += await this.#wait(250)
      else if (answer === 'lost') triesLeft -= 1
      else if (answer.status !== 503) return answer
      else {
        latest = answer
        triesLeft -= 1
        await this.#wait(this.#pauseMs)
      }
    }
    return latest
  }

  /** Sends an invoke, once more after an empty text. Undefined when no good answer came. */
  async invoke(activity: Activity): Promise<BotAnswer | undefined> {
    const answer = await this.#post(activity)
    if (typeof answer === 'string') return undefined
    if (!isEmptyText(answer.body)) return answer
    await this.#post(activity)
    return undefined
  }

  /** A broken connection or a 503 comes at once: without a pause, all tries would end before a restart. */
  get #pauseMs(): number {
    return Math.min(this.#options.resendAfterMs, 1000)
  }

  close(): void {
    this.#closed.abort()
  }

  async #post(activity: Activity): Promise<BotAnswer | 'refused' | 'lost'> {
    const { botUrl, resendAfterMs, authorization } = this.#options
    const headers: Record<string, string> = { 'content-type': 'application/json; charset=utf-8' }
    if (authorization) headers.authorization = await authorization()
    const signal = AbortSignal.any([this.#closed.signal, AbortSignal.timeout(resendAfterMs)])
    try {
      const body = JSON.stringify(activity)
      const response = await fetch(`${botUrl}/api/messages`, { method: 'POST', headers, body, signal })
      return { status: response.status, body: parsed(await response.text()) }
    } catch (error) {
      if (isRefused(error)) return 'refused'
      if (!signal.aborted) await this.#wait(this.#pauseMs)
      return 'lost'
    }
  }

  async #wait(ms: number): Promise<number> {
    await pause(ms, undefined, { signal: this.#closed.signal, ref: false }).catch(() => undefined)
    return ms
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text === '' ? undefined : text
  }
}

function isEmptyText(body: unknown): boolean {
  const isObject = typeof body === 'object' && body !== null && 'type' in body && 'value' in body
  return isObject && body.type === 'application/vnd.microsoft.activity.message' && body.value === ''
}

function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED'
}
