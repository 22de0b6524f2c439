import pg from 'pg'
import type { DatabaseServer } from '../settings/config.ts'
import { StoreRefused } from './store-refused.ts'
import { CONNECT_MS } from './time-limits.ts'

/**
 * Refuses a connection pooler such as PgBouncer, which may give every transaction another session: LISTEN,
 * prepared statements and the connection's time limits would be lost.
 */
export async function refusePooler({ url }: DatabaseServer): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS })
  // The query reports a lost connection.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    // A pooler invents a process number for its client, since the session behind it changes.
    if ('processID' in client && client.processID !== rows[0]?.pid) throw new StoreRefused(THROUGH_POOLER)
  } finally {
    await client.end()
  }
}

const THROUGH_POOLER =
  'DATABASE_URL går gjennom en pooler, der databasen ikke kan si fra til Straks at det er noe å gjøre: oppgi adressen til PostgreSQL-tjeneren selv'
