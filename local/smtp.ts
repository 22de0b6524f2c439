import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server'
import { carriedOut, type Fault, type Faults } from './faults.ts'
import { listenHere } from './listen-here.ts'
import type { Mailboxes } from './mailboxes.ts'
import { resetLine } from './reset-line.ts'

const possibleAddress = /^[^\s@<>]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i
const largestMail = 35_000_000

export type Smtp = { url: string; close: () => Promise<void> }

/** A mail server without encryption, for loopback only. Domains ending in `.invalid` do not exist. */
export async function startSmtp(mailboxes: Mailboxes, faults: Faults): Promise<Smtp> {
  const sockets = new Map<number, Socket>()
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    disableReverseLookup: true,
    size: largestMail,
    rejectOversized: true,
    closeTimeout: 20,
    ...answers(mailboxes, faults, sockets),
  })
  // A client that disconnects early is not a fault of the server.
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0
    sockets.set(port, socket)
    socket.on('close', () => sockets.delete(port))
  })
  return {
    url: `smtp://127.0.0.1:${await listenHere(server.server)}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

/** @param sockets the open ones, by their remote port */
function answers(
  mailboxes: Mailboxes,
  faults: Faults,
  sockets: Map<number, Socket>,
): Pick<SMTPServerOptions, 'onRcptTo' | 'onData'> {
  const breakOff = ({ remotePort }: SMTPServerSession) => {
    const socket = sockets.get(remotePort)
    if (socket) resetLine(socket)
  }

  async function take(stream: Readable, session: SMTPServerSession): Promise<void> {
    const recipients = session.envelope.rcptTo.map(({ address }) => address)
    const mime = Buffer.concat(await stream.toArray())
    const fault = faults.at('smtp.data', { path: recipients.join(' '), body: mime.toString() })
    const deliver = async () => {
      mailboxes.deliver(await mailboxes.read(mime), recipients)
      return 'done' as const
    }
    await withFault(fault, deliver, () => breakOff(session))
  }

  return {
    onRcptTo({ address }, session, done) {
      const fault = faults.at('smtp.recipient', { path: address, body: '' })
      void withFault(
        fault,
        async () => taken(address),
        () => breakOff(session),
      ).then(() => done(), done)
    },
    onData(stream, session, done) {
      void take(stream, session).then(() => done(), done)
    },
  }
}

async function withFault(
  fault: Fault | undefined,
  handle: () => Promise<'done'>,
  breakOff: () => void,
): Promise<void> {
  if (await carriedOut(fault, handle)) return
  if (fault?.reset) breakOff()
  throw smtpError(fault?.status ?? 451, String(fault?.body ?? 'Asked for by a test'))
}

function taken(address: string): 'done' {
  if (!possibleAddress.test(address) || address.endsWith('.invalid')) throw smtpError(550, 'No such address')
  return 'done'
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
