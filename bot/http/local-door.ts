import type { IncomingMessage } from 'node:http'
import { isLoopbackUrl } from '../remote/loopback.ts'
import { Problem } from './problem.ts'

/**
 * Local mode has no passwords, so only this machine may come in: no other host name (a web page can let its own
 * name point to 127.0.0.1), nothing that a proxy or tunnel has handed on, no page from elsewhere.
 */
export function foreignProblem({ headers, socket }: IncomingMessage): Problem | undefined {
  if (!isOurHost(headers.host ?? '', socket.localPort)) return new Problem(421, { title: 'Not this host.' })
  const handedOn = Object.keys(headers).some(
    (name) => name === 'forwarded' || name.startsWith('x-forwarded-'),
  )
  if (handedOn) return new Problem(400, { title: 'Local mode does not work behind a proxy or a tunnel.' })
  const fromElsewhere = headers.origin !== undefined && !isLoopbackUrl(headers.origin) && !isOurPage(headers)
  return fromElsewhere ? new Problem(403, { title: 'Not from this page.' }) : undefined
}

/** A page that names no referrer does not name itself as origin either. Where it is from, no page can invent. */
function isOurPage({ origin, 'sec-fetch-site': site }: IncomingMessage['headers']): boolean {
  return origin === 'null' && site === 'same-origin'
}

function isOurHost(host: string, port: number | undefined): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].some((name) => host.toLowerCase() === `${name}:${port}`)
}
