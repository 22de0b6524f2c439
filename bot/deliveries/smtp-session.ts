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
  /** For a mail, or for trying the server. */
  wholeMs: number
  /** How long a session waits for another mail. */
  waitMs: number
}

const GOODBYE_MS = 1_000

/** A line to a mail server that has let us in: for any number of mails, one after the other. */
export class SmtpSession {
  readonly #connection: SMTPConnection

  /** @param limit everything that is not done by then is broken off */
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
    // A line that is lost while nothing is under way: `isOpen` tells.
    connection.on('error', () => undefined)
  }

  get isOpen(): boolean {
    return !this.#connection.destroyed
  }

  /** The session is at its end when this fails. @returns whether all recipients were taken */
  async send(message: Message, envelope: SMTPEnvelope, limit: AbortSignal): Promise<boolean> {
    try {
      // A copy, because the connection keeps its own notes in the envelope, refusals among them.
      const { rejected } = await this.#answer<SMTPConnectionSendInfo>(limit, (done) =>
        this.#connection.send({ ...envelope }, message, done),
      )
      return rejected.length === 0
    } catch (error) {
      void this.end()
      throw error
    }
  }

  /** Takes leave of the server, which does not have to answer. */
  async end(): Promise<void> {
    if (!this.isOpen) return
    const connection = this.#connection
    await new Promise<void>((ended) => {
      connection.once('end', ended)
      setTimeout(() => connection.close(), GOODBYE_MS).unref()
      connection.quit()
    })
  }

  /** What the server answers. A line that is lost, or the end of the time, is an error too. */
  async #answer<T>(
    limit: AbortSignal,
    ask: (done: (error: Error | null | undefined, answer: T) => void) => void,
  ): Promise<T> {
    const connection = this.#connection
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const timeIsUp = () => {
      // In the middle of a command there is no leave to take.
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

/** A mail on its way. Knows whether the server let it begin: nothing reads it before the server has said yes to DATA. */
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
 * The query of the address counts for nothing: nodemailer's own reading of it would let it switch off encryption.
 * On loopback STARTTLS is left out: there is nobody in between, and no certificate is valid there.
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
