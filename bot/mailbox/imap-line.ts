import type { ImapFlow, ImapFlowOptions } from 'imapflow'
import { z } from 'zod'
import { DeliveryFailure, networkCode } from '../remote/delivery-failure.ts'
import { isLoopbackUrl } from '../remote/loopback.ts'
import { type Address, renewedAddress } from '../remote/secret-file.ts'
import { TimeUp, within } from '../remote/time-limit.ts'

const WHOLE_MS = 60_000
const CONNECT_MS = 15_000
/** Time after the last question at which the server is asked to report new mail (IDLE). */
const LISTENS_AFTER_MS = 1_000
/** Time to keep an idle connection: questions come each half minute, unless another instance asks. */
const LEAVES_AFTER_MS = 2 * 60_000
const GOODBYE_MS = 1_000

/** The inbox as the server shows it now. */
export type OpenInbox = {
  client: ImapFlow
  uidValidity: string
  /** Higher than any UID when it was opened. */
  uidNext: number
}

/** A connection to the inbox: opened for a question, and kept to hear of new mail. */
export class ImapLine {
  readonly #address: Address
  #client: ImapFlow | null = null
  /** The client closed here rather than by the server: its questions are not repeated on another. */
  #left: ImapFlow | null = null
  #opening: Promise<ImapFlow> | null = null
  #leaving: NodeJS.Timeout | undefined
  #arrived: () => void = () => undefined

  constructor(address: Address) {
    this.#address = address
  }

  whenArrived(call: () => void): void {
    this.#arrived = call
  }

  /** Throws DeliveryFailure and closes the connection; the next question opens another. */
  async ask<Result>(question: (inbox: OpenInbox) => Promise<Result>): Promise<Result> {
    try {
      return await within(WHOLE_MS, this.#answered(question))
    } catch (error) {
      this.#left = this.#client
      this.#client?.close()
      throw imapFailure(error)
    } finally {
      clearTimeout(this.#leaving)
      this.#leaving = setTimeout(() => void this.close(), LEAVES_AFTER_MS).unref()
    }
  }

  /** Logs out without waiting for the server's answer. */
  async close(): Promise<void> {
    clearTimeout(this.#leaving)
    const client = this.#client
    if (!client) return
    this.#left = client
    await within(GOODBYE_MS, client.logout()).catch(() => client.close())
  }

  /** Asks again on a new connection if the kept one was closed meanwhile, which changes nothing. */
  async #answered<Result>(question: (inbox: OpenInbox) => Promise<Result>): Promise<Result> {
    const kept = this.#client
    const inbox = await this.#inbox()
    try {
      return await question(inbox)
    } catch (error) {
      if (inbox.client !== kept || kept.usable || kept === this.#left) throw error
      return question(await this.#inbox())
    }
  }

  async #inbox(): Promise<OpenInbox> {
    const client = this.#client?.usable && !this.#opening ? this.#client : await this.#opened()
    const { mailbox } = client
    if (!mailbox) throw Object.assign(new Error('no inbox is open'), { code: 'NoMailbox' })
    return { client, uidValidity: String(mailbox.uidValidity), uidNext: mailbox.uidNext }
  }

  /** Simultaneous callers share one opening. */
  #opened(): Promise<ImapFlow> {
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null
    })
    return this.#opening
  }

  async #open(): Promise<ImapFlow> {
    // Loaded only here: reading by Graph saves 6 MB of memory.
    const { ImapFlow } = await import('imapflow')
    const client = new ImapFlow(imapOptions(renewedAddress(this.#address)))
    this.#client?.close()
    this.#client = client
    // A connection lost while idle is replaced at the next question.
    client.on('error', () => undefined)
    client.on('close', () => {
      if (this.#client === client) this.#client = null
    })
    client.on('exists', ({ count, prevCount }) => {
      if (count > prevCount) this.#arrived()
    })
    await client.connect()
    // EXAMINE: the server then refuses all changes.
    await client.mailboxOpen('INBOX', { readOnly: true })
    return client
  }
}

/** On loopback STARTTLS is left out: nobody is in between, and no certificate is valid there. */
export function imapOptions(url: string): ImapFlowOptions {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'imaps:'
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 993 : 143),
    secure,
    ...(!secure && { doSTARTTLS: !isLoopbackUrl(url) }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    clientInfo: { name: 'Straks' },
    logger: false,
    disableCompression: true,
    autoIdleDelay: LISTENS_AFTER_MS,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
  }
}

/** Errors of imapflow that an administrator must fix; all others are temporary. */
const refused = z.union([
  z.object({ authenticationFailed: z.literal(true), serverResponseCode: z.string().optional() }),
  z.object({ tlsFailed: z.literal(true) }),
])
const answered = z.object({
  serverResponseCode: z.string().regex(/^[A-Z]{1,30}$/),
})
const throttled = z.object({ throttleReset: z.number().positive() })

/** Temporary troubles that the server may report in answer to a login. */
const PASSES = ['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'CONTACTADMIN']

/** Returns the failure without the server's words, which may quote the user or the password. */
function imapFailure(error: unknown): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error
  const no = refused.safeParse(error).data
  if (no && 'tlsFailed' in no) return new DeliveryFailure('never', 'own-fault', 'imap STARTTLS')
  const code = codeOf(error)
  if (no && !PASSES.includes(code))
    return new DeliveryFailure('never', 'blocked', 'imap AUTHENTICATIONFAILED')
  return new DeliveryFailure('later', 'away', `imap ${code}`, throttled.safeParse(error).data?.throttleReset)
}

function codeOf(error: unknown): string {
  if (error instanceof TimeUp) return 'ETIMEDOUT'
  return answered.safeParse(error).data?.serverResponseCode ?? networkCode(error)
}
