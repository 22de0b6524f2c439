import { Socket } from 'node:net'

/** Teams sends an activity again after 15 s: until then a person must have been told that the database is away. */
export const CONNECT_MS = 4_000

/** Kept by PostgreSQL. */
export const SERVER_LIMITS = {
  statement_timeout: 8_000,
  lock_timeout: 5_000,
  // Else what the transaction of a dead line holds is held until the server notices, hours later.
  idle_in_transaction_session_timeout: 8_000,
}

/** Kept at our end. */
export const CLIENT_LIMITS = {
  connectionTimeoutMillis: CONNECT_MS,
  query_timeout: 9_000,
  // A query that is under way ends before that, and a line without work is given up even earlier.
  stream: endingWhenSilent(8_500),
  idleTimeoutMillis: 5_000,
}

/** For work that nobody waits for: on a million tickets a migration takes longer than a query may. Whatever the user's own limits are. */
export const UNHURRIED = {
  options: Object.keys(SERVER_LIMITS)
    .map((name) => `-c ${name}=0`)
    .join(' '),
}

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
