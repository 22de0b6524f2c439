import { setTimeout as pause } from 'node:timers/promises'

/** Every place where a test may let a stand-in fail. */
export type FaultPoint =
  | `teams.${'createConversation' | 'send' | 'update'}`
  | `graph.${'user' | 'users' | 'manager' | 'presence' | 'managedDevices' | 'group' | 'catalog' | 'checkMemberGroups' | 'install' | 'installedApps' | 'appChat' | 'sendMail' | 'automaticReplies' | 'messagesDelta' | 'messageValue'}`
  | `smtp.${'recipient' | 'data'}`

export type Fault = {
  /** Answered instead of the stand-in's own answer: an HTTP status, or an SMTP code. */
  status?: number
  headers?: Record<string, string>
  /** Sent as JSON; over SMTP the text after the code. */
  body?: unknown
  /** It is carried out after that time, and answered after the other. */
  carriedOutAfterMs?: number
  delayMs?: number
  /** The connection is torn down instead of an answer. */
  reset?: boolean
  /** The request is carried out first: the other side took it, and only the answer is wrong or lost. */
  afterHandling?: boolean
}

/** `path` is the URL's path over HTTP and the recipients over SMTP. */
export type FaultyRequest = { path: string; body: string }
export type FaultRule = (request: FaultyRequest) => Fault | undefined

/** The faults to come, by place. Nothing does until a test asks for it. */
export class Faults {
  readonly #rules = new Map<FaultPoint, FaultRule>()

  /** Every request at this place, or those for which the rule gives a fault. */
  always(point: FaultPoint, fault: Fault | FaultRule): void {
    this.#rules.set(point, typeof fault === 'function' ? fault : () => fault)
  }

  /** The next requests at this place, one fault each; then all is well again. */
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
 * Carries a request out as the fault has it.
 * @returns what came of it; null where the fault is answered instead
 */
export async function carriedOut<T>(fault: Fault | undefined, carryOut: () => Promise<T>): Promise<T | null> {
  const { carriedOutAfterMs, delayMs, reset, status, afterHandling } = fault ?? {}
  const isReplaced = reset || status !== undefined
  if (carriedOutAfterMs) await pause(carriedOutAfterMs, undefined, { ref: false })
  const own = isReplaced && !afterHandling ? null : await carryOut()
  if (delayMs) await pause(delayMs, undefined, { ref: false })
  return isReplaced ? null : own
}
