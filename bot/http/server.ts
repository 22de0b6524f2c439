import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import type { Request, Response } from 'restify'
import restify from 'restify'
import { isLoopbackUrl } from '../remote/loopback.ts'
import { version } from '../settings/version.ts'
import { type Clock, systemClock } from '../time/clock.ts'
import { answer, type Handle, Problem, sendProblem } from './answer.ts'
import { Door } from './door.ts'

export type Route = {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** In restify's notation, for example `/api/tickets/:number`; the parts are in `request.params`. */
  path: string
  handle: Handle
}

export type ServerOptions = {
  /** In local mode only this machine may connect; listen on 127.0.0.1 then. */
  mode: 'local' | 'production'
  log: Logger
  routes: Route[]
  clock?: Clock
  onAnswered?: (request: { route: string | undefined; status: number; seconds: number }) => void
}

/** Creates the bot's HTTP server, not listening yet. Refusals are problem details (RFC 9457). */
export function createServer(options: ServerOptions): Door {
  const { mode, log, routes, clock = systemClock, onAnswered } = options
  // An empty name leaves out the Server header.
  const router = restify.createServer({ name: '' })
  // restify's own server never listens: it takes no options, and accepts upgrades nobody answers.
  const door = new Door((request, response) => router.server.emit('request', request, response))
  router.pre((request, response, next) => {
    // In local mode the clock differs from the machine's; the tab computes ages from this header.
    response.setHeader('Date', clock().toUTCString())
    // While stopping, a kept connection would bring further requests.
    if (!door.listening) response.setHeader('Connection', 'close')
    next(mayEnter(request, response, mode))
  })
  for (const { method, path, handle } of routes)
    router[ADD[method]](path, async (request: Request, response: Response) =>
      answer(handle, request, response, log),
    )
  router.on('restifyError', (_request: Request, response: Response, error: unknown, done: () => void) => {
    sendProblem(response, routingProblem(error))
    done()
  })
  router.on('after', (request: Request, response: Response) => {
    const { route, status, ms } = logRequest(log, request, response)
    onAnswered?.({ route, status, seconds: ms / 1_000 })
  })
  return door
}

/** Routes of public pages, by GET and HEAD as monitors use. Not for logged views, nor for streams. */
export function pageRoutes(path: string, handle: Handle): Route[] {
  return (['GET', 'HEAD'] as const).map((method) => ({ method, path, handle }))
}

/**
 * The routes `/healthz` and `/readyz`.
 * @param whyNot why database and queue are not usable; null: they are
 * @param otherTroubles added to the answer without changing its status, since other instances have them too
 */
export function healthRoutes(
  whyNot: () => Promise<string | null>,
  otherTroubles: () => Promise<object>,
): Route[] {
  return [
    ...pageRoutes('/healthz', async () => ({ status: 200, body: { status: 'ok', version } })),
    ...pageRoutes('/readyz', async () => {
      const why = await whyNot()
      if (why !== null) throw new Problem(503, { title: why })
      return { status: 200, body: { status: 'ready', ...(await otherTroubles()) } }
    }),
  ]
}

/** Returns false, with the answer sent, if the request is refused. */
function mayEnter(request: Request, response: Response, mode: ServerOptions['mode']): undefined | false {
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value)
  if (mode === 'production') {
    response.setHeader('Strict-Transport-Security', 'max-age=31536000')
    return undefined
  }
  const problem = foreignProblem(request)
  if (!problem) return undefined
  sendProblem(response, problem)
  return false
}

/**
 * Refuses outsiders in local mode, which has no passwords: other host names (a web page can point its name to
 * 127.0.0.1), requests through a proxy or tunnel, and pages from elsewhere.
 */
function foreignProblem({ headers, socket }: IncomingMessage): Problem | undefined {
  if (!isOurHost(headers.host ?? '', socket.localPort)) return new Problem(421, { title: 'Not this host.' })
  const handedOn = Object.keys(headers).some(
    (name) => name === 'forwarded' || name.startsWith('x-forwarded-'),
  )
  if (handedOn) return new Problem(400, { title: 'Local mode does not work behind a proxy or a tunnel.' })
  const fromElsewhere = headers.origin !== undefined && !isLoopbackUrl(headers.origin) && !isOurPage(headers)
  return fromElsewhere ? new Problem(403, { title: 'Not from this page.' }) : undefined
}

/** A page without a referrer sends origin `null`. No page can forge `sec-fetch-site`. */
function isOurPage({ origin, 'sec-fetch-site': site }: IncomingMessage['headers']): boolean {
  return origin === 'null' && site === 'same-origin'
}

function isOurHost(host: string, port: number | undefined): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].some((name) => host.toLowerCase() === `${name}:${port}`)
}

/** Headers for data. Pages replace them where needed. */
const safeHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

const ADD = { GET: 'get', HEAD: 'head', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'del' } as const

/** Converts restify's own refusals: unknown address, other method, malformed path. */
function routingProblem(error: unknown): Problem {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  return new Problem(status)
}

/** Logs neither the body nor the path itself, which may hold a name that was searched for. */
function logRequest(log: Logger, request: Request, response: Response) {
  const answered = { route: routeOf(request), status: response.statusCode, ms: Date.now() - request.time() }
  log.info({ method: request.method, ...answered }, 'request')
  return answered
}

/** Returns the route as declared, without the values in it. */
function routeOf(request: Request): string | undefined {
  const path = request.getRoute()?.path
  return path === undefined ? undefined : String(path)
}
