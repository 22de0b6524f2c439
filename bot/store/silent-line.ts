import { Socket } from 'node:net'

/**
 * For a connection to PostgreSQL: ends when nothing has come or gone for so long. A fail-over or a firewall can leave
 * a line open at both ends and dead in between, and then TCP says nothing for a quarter of an hour.
 */
export function endingWhenSilent(silentMs: number): () => Socket {
  return () => {
    const socket = new Socket()
    socket.setTimeout(silentMs, () => socket.destroy(new SilentLine()))
    return socket
  }
}

/** With a code that counts as a database that is away. */
class SilentLine extends Error {
  override name = 'SilentLine'
  readonly code = 'ETIMEDOUT'
}
