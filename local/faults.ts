import { setTimeout as pause } from 'node:timers/promises'

/** Every place where a test can make a stand-in fail. */
export type FaultPoint =
  | `teams.${'createConversation' | 'send' | 'update'}`
  | `graph.${'user' | 'users' | 'manager' | 'presence' | 'managedDevices' | 'group' | 'catalog' | 'checkMemberGroups' | 'install' | 'installedApps' | 'appChat' | 'sendMail' | 'automaticReplies' | 'messagesDelta' | 'messageValue'}`
  | `smtp.${'recipient' | 'data'}`

export type Fault = {
  /** The status that replaces the stand-in's own answer: an HTTP status, or an SMTP code. */
  status?: number
  headers?: Record<string, string>
  /** Sent as JSON; over SMTP, the text after the code. */
  body?: unknown
  /** Delays before the request is carried out, and before it is answered. */
  carriedOutAfterMs?: number
  delayMs?: number
  /** Breaks the connection instead of answering. */
  reset?: boolean
  /** Carries the request out first: the other side accepted it, and only the answer is wrong or lost. */
  afterHandling?: boolean
}

/** `path`: the URL's path over HTTP, the recipients over SMTP. */
export type FaultyRequest = { path: string; body: string }
export type FaultRule = (request: FaultyRequest) => Fault | undefined

/** The requested faults, by place. Nothing fails until a test asks for it. */
export class Faults {
  readonly #rules = new Map<FaultPoint, FaultRule>()

  /** Makes every request at this place fail, or those for which the rule returns a fault. */
  always(point: FaultPoint, fault: Fault | FaultRule): void {
    this.#rules.set(point, typeof fault === 'function' ? fault : () => fault)
  }

  /** Makes the next requests at this place fail, one for each fault; then everything works again. */
  next(point: FaultPoint, ...faults: Fault[]): void {
    this.#rules.set(point, () => faults.shift())
  }

  clear(): void {
    this.#rules.clear()
  }

  at(point: FaultPoint, request: FaultyRequest): Fault | undefined {
    return this.#rules.get(point)?.(request)
  }
}

/**
 * Carries a request out according to the fault.
 * @returns the result; null when the fault is answered instead
 */
export async function carriedOut<T>(fault: Fault | undefined, carryOut: () => Promise<T>): Promise<T | null> {
  const { carriedOutAfterMs, delayMs, reset, status, afterHandling } = fault ?? {}
  const isReplaced = reset || status !== undefined
  if (carriedOutAfterMs) await pause(carriedOutAfterMs, undefined, { ref: false })
  const own = isReplaced && !afterHandling ? null : await carryOut()
  if (delayMs) await pause(delayMs, undefined, { ref: false })
  return isReplaced ? null : own
}
