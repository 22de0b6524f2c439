import { Readable } from 'node:stream'
import SMTPConnection, {
  type SMTPConnectionAuth,
  type SMTPConnectionOptions,
  type SMTPConnectionSendInfo,
} from 'nodemailer/lib/smtp-connection'
import { isLoopbackUrl } from '../loopback.ts'
import type { Envelope, MailTransport } from './mail-transport.ts'
import { refusedRecipients, smtpFailure } from './smtp-failure.ts'

export type SmtpTimes = { connectMs: number; answerMs: number; wholeMs: number }

const usualTimes: SmtpTimes = { connectMs: 10_000, answerMs: 30_000, wholeMs: 90_000 }

/** @param url `smtp://` or `smtps://`, with the user and password in it where the server wants them */
export function smtpTransport(url: string, times: SmtpTimes = usualTimes): MailTransport {
  const options = smtpOptions(url, times)
  const auth = smtpAuth(url)
  return { send: (mime, envelope) => send(options, auth, mime, envelope, times.wholeMs) }
}

/** Greets the server and logs in, and sends nothing. Throws DeliveryFailure. */
export async function smtpHandshake(url: string, times: SmtpTimes = usualTimes): Promise<void> {
  const connection = new SMTPConnection(smtpOptions(url, times))
  try {
    await Promise.race([enter(connection, smtpAuth(url)), brokenOff(connection, times.wholeMs)])
    connection.quit()
  } catch (error) {
    connection.close()
    throw smtpFailure(error, false)
  }
}

/**
 * The query of the address counts for nothing: nodemailer's own reading of it would let it switch off encryption.
 * On loopback STARTTLS is left out: there is nobody in between, and no certificate is valid there.
 */
export function smtpOptions(url: string, times: SmtpTimes = usualTimes): SMTPConnectionOptions {
  const { protocol, hostname, port } = new URL(url)
  const secure = protocol === 'smtps:'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
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

async function send(
  options: SMTPConnectionOptions,
  auth: SMTPConnectionAuth | null,
  mime: Buffer,
  envelope: Envelope,
  wholeMs: number,
): Promise<void> {
  const connection = new SMTPConnection(options)
  const message = new Message(mime)
  try {
    await Promise.race([converse(connection, auth, message, envelope), brokenOff(connection, wholeMs)])
  } catch (error) {
    throw smtpFailure(error, message.hasLeft)
  } finally {
    connection.close()
  }
}

async function converse(
  connection: SMTPConnection,
  auth: SMTPConnectionAuth | null,
  message: Message,
  envelope: Envelope,
): Promise<void> {
  await enter(connection, auth)
  // A copy, because the connection keeps its own notes in the envelope, refusals among them.
  const sent = await answered<SMTPConnectionSendInfo>((done) =>
    connection.send({ ...envelope }, message, done),
  )
  if (sent.rejected.length > 0) throw refusedRecipients()
}

async function enter(connection: SMTPConnection, auth: SMTPConnectionAuth | null): Promise<void> {
  await answered<void>((done) => connection.connect((error) => done(error)))
  if (auth) await answered<boolean | undefined>((done) => connection.login(auth, done))
}

/** Knows whether the server let it begin: nothing reads it before the server has said yes to DATA. */
class Message extends Readable {
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

function brokenOff(connection: SMTPConnection, wholeMs: number): Promise<never> {
  return new Promise((_, reject) => {
    connection.on('error', reject)
    const timeIsUp = () => reject(Object.assign(new Error('took too long'), { code: 'ETIMEDOUT' }))
    AbortSignal.timeout(wholeMs).addEventListener('abort', timeIsUp, { once: true })
  })
}

function answered<T>(ask: (done: (error: Error | null | undefined, answer: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask((error, answer) => (error ? reject(error) : resolve(answer)))
  })
}
