import pg from 'pg'
import { isLoopbackHost } from '../remote/loopback.ts'

/** With `disable` the address says itself that nothing is encrypted; with all others pg does nothing without TLS. */
const SAID = ['disable', 'no-verify', 'prefer', 'require', 'verify-ca', 'verify-full']

/**
 * What is wrong with the address of a PostgreSQL server; undefined: nothing. Passwords and what people have lost go
 * over this line: off this machine it must say whether it is encrypted.
 */
export function addressFault(url: string): string | undefined {
  const host = hostOf(url)
  if (host === undefined) return 'viser til en fil som ikke kan leses (sslrootcert, sslcert eller sslkey)'
  const isHere = host.startsWith('/') || isLoopbackHost(host)
  // Of several, pg takes the last.
  const mode = new URL(url).searchParams.getAll('sslmode').at(-1)
  if (mode === undefined ? isHere : SAID.includes(mode)) return undefined
  return 'fører ut av denne maskinen uten kryptering: skriv ?sslmode=verify-full etter adressen, med &sslrootcert=<fil> for en egen utsteder, eller ?sslmode=disable der nettet selv er trygt'
}

/** As pg understands the address: its query and the environment can name the host too. Where there is a path, it is a socket. */
function hostOf(url: string): string | undefined {
  try {
    return new pg.Client(url).host
  } catch {
    return undefined
  }
}
