import { once } from 'node:events'
import type { AddressInfo, Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import type { Fault, FaultPoint, Faults } from './faults.ts'
import type { Mailboxes } from './mailboxes.ts'

const possibleAddress = /^[^\s@<>]+@(?:[a-z0-9-]+\.)+[a-z]{2,}$/i
const largestMail = 35_000_000

export type Smtp = { url: string; close: () => Promise<void> }

/** A mail server without encryption, for loopback alone. Domains that end in `.invalid` do not exist. */
export async function startSmtp(mailboxes: Mailboxes, faults: Faults): Promise<Smtp> {
  const sockets = new Map<number, Socket>()
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    authOptional: true,
    disableReverseLookup: true,
    size: largestMail,
    rejectOversized: true,
    closeTimeout: 20,
    onRcptTo({ address }, session, done) {
      void withFault('smtp.recipient', address, '', session, async () => {
        if (!possibleAddress.test(address) || address.endsWith('.invalid')) {
          throw smtpError(550, 'No such address')
        }
      }).then(() => done(), done)
    },
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map((one) => one.address)
      void stream
        .toArray()
        .then((chunks: Buffer[]) => {
          const mime = Buffer.concat(chunks)
          return withFault('smtp.data', recipients.join(' '), mime.toString(), session, async () => {
            mailboxes.deliver(await mailboxes.read(mime), recipients)
          })
        })
        .then(() => done(), done)
    },
  })

  async function withFault(
    point: FaultPoint,
    path: string,
    body: string,
    session: SMTPServerSession,
    handle: () => Promise<void>,
  ): Promise<void> {
    const fault: Fault = faults.at(point, { path, body }) ?? {}
    const replaced = fault.reset || fault.status !== undefined
    if (!replaced || fault.afterHandling) await handle()
    if (fault.delayMs) await pause(fault.delayMs, undefined, { ref: false })
    if (fault.reset) sockets.get(session.remotePort)?.resetAndDestroy()
    if (replaced) throw smtpError(fault.status ?? 451, String(fault.body ?? 'Asked for by a test'))
  }

  // A client that goes away in the middle is no fault of ours.
  server.on('error', () => undefined)
  server.server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0
    sockets.set(port, socket)
    socket.on('close', () => sockets.delete(port))
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode })
}
