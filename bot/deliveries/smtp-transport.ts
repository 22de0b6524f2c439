import type { SmtpServer } from '../settings/config.ts'
import type { Envelope, MailTransport } from './mail-transport.ts'
import { refusedRecipients, smtpFailure } from './smtp-failure.ts'
import { Message, SmtpSession, type SmtpTimes } from './smtp-session.ts'
import { WaitingSessions } from './smtp-waiting.ts'

const usualTimes: SmtpTimes = { connectMs: 10_000, answerMs: 30_000, wholeMs: 90_000, waitMs: 5_000 }

/** Opening a session takes longer than all the rest: one that has sent its mail waits a while for the next. */
export function smtpTransport(server: SmtpServer, times = usualTimes): MailTransport {
  const waiting = new WaitingSessions(times.waitMs)

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
