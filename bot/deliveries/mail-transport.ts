import { z } from 'zod'
import type { Graph } from '../directory/graph.ts'
import { DeliveryFailure, type FailureKind } from '../remote/delivery-failure.ts'
import type { Config, SmtpServer } from '../settings/config.ts'
import { Message, SmtpSession, type SmtpTimes } from './smtp-session.ts'

/** The actual sender and recipients, whatever the headers say. */
type Envelope = { from: string; to: string[] }

/** Resolves when the mail was accepted. Throws DeliveryFailure: `unknown` if the answer was lost. */
export type MailTransport = {
  send: (mime: Buffer, envelope: Envelope) => Promise<void>
  /** Ends the sessions politely. */
  close: () => Promise<void>
}

export function transportOf(mail: Config['mail'], mailbox: string, graph: Graph): MailTransport {
  if (mail?.transport === 'smtp') return smtpTransport(mail)
  // Exchange has no envelope: it uses the recipients in the headers.
  return { send: (mime) => graph.sendMail(mailbox, mime), close: async () => undefined }
}

const usualTimes: SmtpTimes = { connectMs: 10_000, answerMs: 30_000, wholeMs: 90_000, waitMs: 5_000 }

/** Reuses sessions: opening one takes longer than everything else, so it waits a while for the next mail. */
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
      // The others have the mail.
      if (!isForAll) throw new DeliveryFailure('never', 'refused', 'smtp refused some recipients')
    } catch (error) {
      // An old session may have expired. Until any of the mail is sent, a new one gives the true result.
      if (old && !message.hasLeft) return send(mime, envelope, limit, null)
      throw smtpFailure(error, message.hasLeft)
    }
  }

  return {
    send: (mime, envelope) => send(mime, envelope, AbortSignal.timeout(times.wholeMs), waiting.take()),
    close: () => waiting.close(),
  }
}

/** Connects and logs in without sending anything. Throws DeliveryFailure. */
export async function smtpHandshake(server: SmtpServer): Promise<void> {
  try {
    const session = await SmtpSession.open(server, usualTimes, AbortSignal.timeout(usualTimes.wholeMs))
    await session.end()
  } catch (error) {
    throw smtpFailure(error, false)
  }
}

/** Holds idle sessions: as many as were needed at once within the waiting time. */
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
    /** Takes the latest; the server may have closed it all the same. */
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

/** @param hasLeft whether sending had begun: then a lost answer leaves the result unknown */
export function smtpFailure(error: unknown, hasLeft: boolean): DeliveryFailure {
  if (error instanceof DeliveryFailure) return error
  const { responseCode, ...lost } = smtpError.parse(error)
  if (responseCode) {
    const reason = responseCode < 500 ? 'busy' : 'refused'
    return new DeliveryFailure(refusal(responseCode, lost.command), reason, `smtp ${responseCode}`)
  }
  if (lost.code === 'EENVELOPE') return new DeliveryFailure('never', 'no-address', 'bad address')
  return new DeliveryFailure(hasLeft ? 'unknown' : 'later', 'away', `smtp ${lost.originalCode ?? lost.code}`)
}

/** In nodemailer's form: `command` is the one in flight, `responseCode` the server's answer to it. */
const smtpError = z
  .object({
    code: z.string().catch('failed'),
    originalCode: z.string().optional().catch(undefined),
    command: z.string().catch(''),
    responseCode: z.number().optional().catch(undefined),
  })
  .catch({ code: 'failed', command: '' })

const aboutTheMail = ['MAIL FROM', 'RCPT TO', 'DATA']
const logInFirst = 530

/** Before MAIL FROM, a refusal concerns our credentials or address, which get corrected: the mail waits. */
function refusal(responseCode: number, command: string): FailureKind {
  const forGood = responseCode >= 500 && responseCode !== logInFirst && aboutTheMail.includes(command)
  return forGood ? 'never' : 'later'
}
