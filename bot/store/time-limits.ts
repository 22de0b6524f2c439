import { Socket } from 'node:net'

/** Limit for connecting: Teams repeats an activity after 15 s, and people must know of an outage before. */
export const CONNECT_MS = 4_000

/** Limits enforced by PostgreSQL. */
export const SERVER_LIMITS = {
  statement_timeout: 8_000,
  lock_timeout: 5_000,
  // Otherwise a dead connection's transaction keeps its locks until the server notices, hours later.
  idle_in_transaction_session_timeout: 8_000,
}

export const CLIENT_LIMITS = {
  connectionTimeoutMillis: CONNECT_MS,
  query_timeout: 9_000,
  // A running query ends before that, and an idle connection is closed even earlier.
  stream: endingWhenSilent(8_500),
  idleTimeoutMillis: 5_000,
}

/** Turns off time limits, for work nobody waits for: migrating a million tickets exceeds a query's limit. */
export const UNHURRIED = {
  options: Object.keys(SERVER_LIMITS)
    .map((name) => `-c ${name}=0`)
    .join(' '),
}

/**
 * Returns sockets for PostgreSQL that close after so much silence. A fail-over or a firewall can leave a
 * connection open at both ends and dead between them, which TCP reports only after a quarter of an hour.
 */
export function endingWhenSilent(silentMs: number): () => Socket {
  return () => {
    const socket = new Socket()
    socket.setTimeout(silentMs, () => socket.destroy(new SilentLine()))
    return socket
  }
}

/** An error whose code counts as a database that is away. */
class SilentLine extends Error {
  override name = 'SilentLine'
  readonly code = 'ETIMEDOUT'
}
