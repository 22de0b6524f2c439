import type { SmtpSession } from './smtp-session.ts'

/** Sessions that have sent a mail and wait for another. As many as were ever needed at once within that time. */
export class WaitingSessions {
  readonly #waitMs: number
  readonly #sessions = new Map<SmtpSession, NodeJS.Timeout>()
  #isClosed = false

  constructor(waitMs: number) {
    this.#waitMs = waitMs
  }

  add(session: SmtpSession): void {
    const leave = () => {
      this.#sessions.delete(session)
      void session.end()
    }
    if (this.#isClosed) leave()
    else this.#sessions.set(session, setTimeout(leave, this.#waitMs).unref())
  }

  /** The one that came last; the server may have closed it all the same. */
  take(): SmtpSession | null {
    const session = [...this.#sessions.keys()].findLast(({ isOpen }) => isOpen) ?? null
    if (session) this.#forget(session)
    return session
  }

  async close(): Promise<void> {
    this.#isClosed = true
    const sessions = [...this.#sessions.keys()]
    for (const session of sessions) this.#forget(session)
    await Promise.all(sessions.map((session) => session.end()))
  }

  #forget(session: SmtpSession): void {
    clearTimeout(this.#sessions.get(session))
    this.#sessions.delete(session)
  }
}
