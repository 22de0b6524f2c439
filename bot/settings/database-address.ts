import pg from 'pg'
import { isLoopbackHost } from '../remote/loopback.ts'

/** Accepted modes: `disable` says openly that nothing is encrypted; with all others pg requires TLS. */
const SAID = ['disable', 'no-verify', 'prefer', 'require', 'verify-ca', 'verify-full']

/** An address off this machine must say whether it is encrypted: it carries passwords and reports. */
export function addressFault(url: string): string | undefined {
  const host = hostOf(url)
  if (host === undefined) return 'viser til en fil som ikke kan leses (sslrootcert, sslcert eller sslkey)'
  const isHere = host.startsWith('/') || isLoopbackHost(host)
  // pg uses the last one.
  const mode = new URL(url).searchParams.getAll('sslmode').at(-1)
  if (mode === undefined ? isHere : SAID.includes(mode)) return undefined
  return 'fører ut av denne maskinen uten kryptering: skriv ?sslmode=verify-full etter adressen, med &sslrootcert=<fil> for en egen utsteder, eller ?sslmode=disable der nettet selv er trygt'
}

/** Returns the host as pg finds it: the query and the environment can name it too. A path is a socket. */
function hostOf(url: string): string | undefined {
  try {
    return new pg.Client(url).host
  } catch {
    return undefined
  }
}
