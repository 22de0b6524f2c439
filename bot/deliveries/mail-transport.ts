import type { Graph } from '../directory/graph.ts'
import type { Config, SmtpServer } from '../settings/config.ts'
import { refusedRecipients, smtpFailure } from './smtp-failure.ts'
import { Message, SmtpSession, type SmtpTimes } from './smtp-session.ts'

/** Who the mail is from and who gets it, whatever its headers say. */
type Envelope = { from: string; to: string[] }

/**
 * Hands a composed mail (mail-message.ts) to the other side, once. Resolved: the other side has taken it.
 * Throws DeliveryFailure: `unknown` when it may have been taken and the answer was lost.
 */
export type MailTransport = {
  send: (mime: Buffer, envelope: Envelope) => Promise<void>
  /** Takes leave of the other side. */
  close: () => Promise<void>
}

export function transportOf(mail: Config['mail'], mailbox: string, graph: Graph): MailTransport {
  if (mail?.transport === 'smtp') return smtpTransport(mail)
  // Exchange knows no envelope: the recipients are those of the mail's headers.
  return { send: (mime) => graph.sendMail(mailbox, mime), close: async () => undefined }
}

const usualTimes: SmtpTimes = { connectMs: 10_000, answerMs: 30_000, wholeMs: 90_000, waitMs: 5_000 }

/** Opening a session takes longer than all the rest: one that has sent its mail waits a while for the next. */
export function smtpTransport(server: SmtpServer, times = usualTimes): MailTransport {
  const waiting = waitingSessions(times.waitMs)

  async function send(
    mime: Buffer,
    envelope: Envelope,
    limit: AbortSignal,
    old: SmtpSession | null,
  ): Promise<void> {
    const message = new Message(mime)
    try {
      const session = old ?? (await SmtpSession.open(server, times, limit))
      const isForAll = await session.send(message, envelope, limit)
      waiting.add(session)
      if (!isForAll) throw refusedRecipients()
    } catch (error) {
      // An old session may be at its end. As long as the server has nothing of the mail, a new one tells what is so.
      if (old && !message.hasLeft) return send(mime, envelope, limit, null)
      throw smtpFailure(error, message.hasLeft)
    }
  }

  return {
    send: (mime, envelope) => send(mime, envelope, AbortSignal.timeout(times.wholeMs), waiting.take()),
    close: () => waiting.close(),
  }
}

/** Greets the server and logs in, and sends nothing. Throws DeliveryFailure. */
export async function smtpHandshake(server: SmtpServer): Promise<void> {
  try {
    const session = await SmtpSession.open(server, usualTimes, AbortSignal.timeout(usualTimes.wholeMs))
    await session.end()
  } catch (error) {
    throw smtpFailure(error, false)
  }
}

/** Sessions that have sent a mail and wait for another. As many as were ever needed at once within that time. */
function waitingSessions(waitMs: number) {
  const sessions = new Map<SmtpSession, NodeJS.Timeout>()
  let isClosed = false
  const forget = (session: SmtpSession) => {
    clearTimeout(sessions.get(session))
    sessions.delete(session)
  }
  return {
    add(session: SmtpSession): void {
      const leave = () => {
        sessions.delete(session)
        void session.end()
      }
      if (isClosed) leave()
      else sessions.set(session, setTimeout(leave, waitMs).unref())
    },
    /** The one that came last; the server may have closed it all the same. */
    take(): SmtpSession | null {
      const session = [...sessions.keys()].findLast(({ isOpen }) => isOpen) ?? null
      if (session) forget(session)
      return session
    },
    async close(): Promise<void> {
      isClosed = true
      const open = [...sessions.keys()]
      for (const session of open) forget(session)
      await Promise.all(open.map((session) => session.end()))
    },
  }
}
