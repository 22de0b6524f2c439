import assert from 'node:assert/strict'
import type { Socket } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { listenHere } from '../../local/listen-here.ts'

export type Address = { host?: string; user?: string; scheme?: string; query?: string }

export type MailServer = {
  url: string
  /** The commands of each client so far, in order of connection. */
  said: string[][]
  /** Number of mails taken, unless another `onData` answers. */
  taken: number
  /** Breaks a session's connection, as a broken network does. */
  lose(session: { id: string }): void
  close(): void
}

/** Starts a real mail server with these answers; by default it takes all mail. */
export async function startMailServer(
  options: SMTPServerOptions,
  address: Address = {},
): Promise<MailServer> {
  const said = new Map<string, string[]>()
  let taken = 0
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 50,
    // Not needed on this machine, and clients complain of the package's own certificate.
    disabledCommands: ['STARTTLS'],
    logger: {
      debug: (entry: { tnx?: string; cid?: string }, _: string, line: string) => {
        if (entry.tnx !== 'command' || !entry.cid) return
        said.set(entry.cid, [...(said.get(entry.cid) ?? []), line])
      },
      info: () => undefined,
    },
    onData: (stream, _, done) =>
      void stream.resume().on('end', () => {
        taken += 1
        done()
      }),
    ...options,
  })
  server.on('error', () => undefined)
  const { host = '127.0.0.1', user = '', scheme = 'smtp', query = '' } = address
  return {
    url: `${scheme}://${user}${host}:${await listenHere(server.server)}${query}`,
    get said() {
      return [...said.values()]
    },
    get taken() {
      return taken
    },
    lose: ({ id }) => socketOf(server, id).destroy(),
    close: () => void server.close(),
  }
}

function socketOf(server: unknown, sessionId: string): Socket {
  const { connections } = server as { connections: Set<{ id: string; _socket: Socket }> }
  const connection = [...connections].find(({ id }) => id === sessionId)
  return connection?._socket ?? assert.fail('no such connection')
}
