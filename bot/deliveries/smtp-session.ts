import { Readable } from 'node:stream'
import type {
  SMTPConnectionAuth,
  SMTPConnectionOptions,
  SMTPConnectionSendInfo,
  SMTPEnvelope,
} from 'nodemailer/lib/smtp-connection'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { isLoopbackUrl } from '../remote/loopback.ts'
import { renewedAddress } from '../remote/secret-file.ts'
import type { SmtpServer } from '../settings/config.ts'

export type SmtpTimes = {
  connectMs: number
  answerMs: number
  /** Limit for a mail, or for a test of the server. */
  wholeMs: number
  /** Time for which an idle session is kept. */
  waitMs: number
}

const GOODBYE_MS = 1_000

/** A connection to a mail server after login, for any number of mails in turn. */
export class SmtpSession {
  readonly #connection: SMTPConnection

  /** @param limit aborts whatever is not done by then */
  static async open(server: SmtpServer, times: SmtpTimes, limit: AbortSignal): Promise<SmtpSession> {
    const connection = new SMTPConnection(smtpOptions(server, times))
    const session = new SmtpSession(connection)
    try {
      await session.#answer<void>(limit, (done) => connection.connect((error) => done(error)))
      const auth = smtpAuth(renewedAddress(server))
      if (auth) await session.#answer<boolean | undefined>(limit, (done) => connection.login(auth, done))
      return session
    } catch (error) {
      void session.end()
      throw error
    }
  }

  private constructor(connection: SMTPConnection) {
    this.#connection = connection
    // A connection lost while idle shows in `isOpen`.
    connection.on('error', () => undefined)
  }

  get isOpen(): boolean {
    return !this.#connection.destroyed
  }

  /** A failure ends the session. @returns whether all recipients were accepted */
  async send(message: Message, envelope: SMTPEnvelope, limit: AbortSignal): Promise<boolean> {
    try {
      // A copy, because the connection stores its own notes in the envelope, refusals among them.
      const { rejected } = await this.#answer<SMTPConnectionSendInfo>(limit, (done) =>
        this.#connection.send({ ...envelope }, message, done),
      )
      return rejected.length === 0
    } catch (error) {
      void this.end()
      throw error
    }
  }

  /** Quits without waiting for the server's answer. */
  async end(): Promise<void> {
    if (!this.isOpen) return
    const connection = this.#connection
    await new Promise<void>((ended) => {
      connection.once('end', ended)
      setTimeout(() => connection.close(), GOODBYE_MS).unref()
      connection.quit()
    })
  }

  /** Resolves with the server's answer. A lost connection and the time limit are errors. */
  async #answer<T>(
    limit: AbortSignal,
    ask: (done: (error: Error | null | undefined, answer: T) => void) => void,
  ): Promise<T> {
    const connection = this.#connection
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const timeIsUp = () => {
      // A command under way cannot be followed by QUIT.
      connection.close()
      reject(Object.assign(new Error('took too long'), { code: 'ETIMEDOUT' }))
    }
    connection.once('error', reject)
    limit.addEventListener('abort', timeIsUp)
    if (limit.aborted) timeIsUp()
    try {
      ask((error, answer) => (error ? reject(error) : resolve(answer)))
      return await promise
    } finally {
      connection.off('error', reject)
      limit.removeEventListener('abort', timeIsUp)
    }
  }
}

/** A mail being sent. Knows whether the server let it begin: it is not read before DATA is accepted. */
export class Message extends Readable {
  readonly #mime: Buffer
  hasLeft = false

  constructor(mime: Buffer) {
    super()
    this.#mime = mime
  }

  override _read(): void {
    this.hasLeft = true
    this.push(this.#mime)
    this.push(null)
  }
}

/**
 * Ignores the address's query, with which nodemailer would let it switch off encryption. On loopback STARTTLS
 * is left out: nobody is in between, and no certificate is valid there.
 */
export function smtpOptions({ url, ehloName }: SmtpServer, times: SmtpTimes): SMTPConnectionOptions {
  const { protocol, hostname, port } = new URL(url)
  const secure = protocol === 'smtps:'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(ehloName && { name: ehloName }),
    requireTLS: !secure && !isLoopbackUrl(url),
    ignoreTLS: isLoopbackUrl(url),
    connectionTimeout: times.connectMs,
    greetingTimeout: times.connectMs,
    dnsTimeout: times.connectMs,
    socketTimeout: times.answerMs,
  }
}

function smtpAuth(url: string): SMTPConnectionAuth | null {
  const { username, password } = new URL(url)
  return username ? { user: decodeURIComponent(username), pass: decodeURIComponent(password) } : null
}
