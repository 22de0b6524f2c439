import pg from 'pg'
import type { DatabaseServer } from '../settings/config.ts'
import { StoreRefused } from './store-refused.ts'
import { CONNECT_MS, SERVER_LIMITS } from './time-limits.ts'

/**
 * Refuses an incomplete set-up behind a connection pooler such as PgBouncer, which may give every transaction
 * another session: LISTEN, prepared statements and time limits set with the connection are lost. The error
 * says what is missing.
 */
export async function refuseHalfPooled(place: DatabaseServer): Promise<void> {
  const given = await lookThrough(place.url)
  if (!place.direct) {
    if (given.isPooled) throw new StoreRefused(withoutDirect)
    return
  }
  const direct = await lookThrough(place.direct.url)
  if (direct.isPooled) throw new StoreRefused(directIsPooled)
  if (direct.database !== given.database) throw new StoreRefused(anotherDatabase)
  if (given.unlimited.length > 0) throw new StoreRefused(withoutLimits(given))
}

type Sight = {
  isPooled: boolean
  /** Equal for all ways to the same database. */
  database: string
  user: string
  /** Time limits that are not in effect. */
  unlimited: string[]
}

async function lookThrough(connectionString: string): Promise<Sight> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: CONNECT_MS })
  // The query reports a lost connection.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<Omit<Sight, 'isPooled'> & { pid: number }>(SIGHT, [
      Object.keys(SERVER_LIMITS),
    ])
    const [seen] = rows
    if (!seen) throw new Error('no answer')
    // A pooler invents a process number for its client, since the session behind it changes.
    return { ...seen, isPooled: 'processID' in client && client.processID !== seen.pid }
  } finally {
    await client.end()
  }
}

const SIGHT = `
  select pg_backend_pid() as pid, quote_ident(current_user) as user,
    (select system_identifier from pg_control_system()) || '/' ||
      (select oid from pg_database where datname = current_database()) as database,
    array(select name from unnest($1::text[]) as name where current_setting(name) = '0') as unlimited`

const withoutDirect =
  'DATABASE_URL går gjennom en pooler, der databasen ikke kan si fra til Straks at det er noe å gjøre: oppgi også DATABASE_DIRECT_URL, adressen utenom pooleren'
const directIsPooled =
  'DATABASE_DIRECT_URL går også gjennom en pooler: oppgi adressen til PostgreSQL-tjeneren selv'
const anotherDatabase = 'DATABASE_DIRECT_URL fører til en annen database enn DATABASE_URL: oppgi den samme'

function withoutLimits({ user, unlimited }: Sight): string {
  const statements = Object.entries(SERVER_LIMITS)
    .filter(([name]) => unlimited.includes(name))
    .map(([name, ms]) => `ALTER ROLE ${user} SET ${name} = '${ms / 1_000}s';`)
  return `DATABASE_URL går gjennom en pooler, som ikke gir tidsgrensene videre: gi dem til brukeren selv, og la pooleren koble til på nytt:\n  ${statements.join('\n  ')}`
}
