import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { carriedOut, type Fault, type FaultPoint, type Faults } from './faults.ts'
import { listenHere } from './listen-here.ts'
import { resetLine } from './reset-line.ts'

export type Call = {
  /** The variable parts of the path, decoded. */
  params: Record<string, string>
  query: URLSearchParams
  headers: IncomingHttpHeaders
  body: Buffer
}

/** A `body` that is neither a string nor a Buffer is sent as JSON. A `stream` writes the response itself. */
export type Answer =
  | { status: number; headers?: Record<string, string>; body?: unknown }
  | { stream: (response: ServerResponse) => void }

export type Route = {
  method: 'GET' | 'POST' | 'PUT'
  /** A URLPattern path, for example `/people/:id`. */
  path: string
  /** The place where a test can make the request fail. */
  faultPoint?: FaultPoint
  answer: (call: Call) => Answer | Promise<Answer>
}

export function reading(path: string, faultPoint: FaultPoint, bodyFor: (call: Call) => unknown): Route {
  return { method: 'GET', path, faultPoint, answer: (call) => ({ status: 200, body: bodyFor(call) }) }
}

export function posting(path: string, faultPoint: FaultPoint, answer: Route['answer']): Route {
  return { method: 'POST', path, faultPoint, answer }
}

type PatternRoute = Route & { pattern: URLPattern }

/** Thrown by a route to refuse a request. */
export class Refusal extends Error {
  readonly answer: Answer

  constructor(status: number, body: unknown) {
    super(`refused with ${status}`)
    this.answer = { status, body }
  }
}

/** Returns a refusal in the form of Microsoft's services. */
export function refusal(status: number, code: string, message: string): Refusal {
  return new Refusal(status, { error: { code, message } })
}

export type Shape<T> = { parse(body: unknown): T }

/** Throws the refusal when the body is not JSON, or not of that shape. */
export function jsonIn<T>(call: Call, shape: Shape<T>, no: Refusal): T {
  try {
    return shape.parse(JSON.parse(call.body.toString()))
  } catch {
    throw no
  }
}

export type LoopbackServer = {
  url: string
  /** Every request to a place that may have faults, oldest first. */
  requests: FaultPoint[]
  /** Sets the routes; the first that matches answers. */
  serve: (routes: Route[]) => void
  close: () => Promise<void>
}

/** Listens on 127.0.0.1; port 0 means any free one. Refuses requests with a foreign Host. */
export async function listenOnLoopback(faults: Faults, port: number): Promise<LoopbackServer> {
  const requests: FaultPoint[] = []
  let routes: PatternRoute[] = []
  const server = createServer()
  const url = `http://127.0.0.1:${await listenHere(server, port)}`
  const hosts = [new URL(url).host, new URL(url).host.replace('127.0.0.1', 'localhost')]

  server.on('request', (request, response) => {
    if (!hosts.includes(request.headers.host ?? '')) send(response, { status: 403 })
    else void respond(request, response)
  })
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = new URL(request.url ?? '/', url)
    const route = routes.find((one) => one.method === request.method && one.pattern.test(target))
    if (!route) return send(response, { status: 404, body: noSuchRoute })
    const answer = await answerTo(request, target, route, faults, requests).catch(() => 'reset' as const)
    if (answer === 'reset') resetLine(request.socket)
    else send(response, answer)
  }

  return {
    url,
    requests,
    serve: (given) => {
      routes = given.map((route) => ({ ...route, pattern: new URLPattern({ pathname: route.path }) }))
    },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}

const noSuchRoute = { error: { code: 'NotFound', message: 'No such route.' } }

async function answerTo(
  request: IncomingMessage,
  target: URL,
  route: PatternRoute,
  faults: Faults,
  requests: FaultPoint[],
): Promise<Answer | 'reset'> {
  const body = await buffer(request)
  // Recorded once its fate is decided: a test that sees it may change the faults.
  if (route.faultPoint) requests.push(route.faultPoint)
  const params = paramsOf(route.pattern, target)
  const call = { params, query: target.searchParams, headers: request.headers, body }
  const fault =
    route.faultPoint && faults.at(route.faultPoint, { path: target.pathname, body: body.toString() })
  return answerOf(route, call, fault)
}

async function answerOf(route: Route, call: Call, fault: Fault | undefined): Promise<Answer | 'reset'> {
  const own = await carriedOut(fault, () => handled(route, call))
  if (own) return own
  if (fault?.reset) return 'reset'
  const body = fault?.body ?? { error: { code: 'Fault', message: 'Asked for by a test.' } }
  return { status: fault?.status ?? 500, headers: fault?.headers ?? {}, body }
}

async function handled(route: Route, call: Call): Promise<Answer> {
  try {
    return await route.answer(call)
  } catch (error) {
    if (error instanceof Refusal) return error.answer
    console.error(`stand-in failed at ${route.method} ${route.path}`, error)
    return { status: 500, body: { error: { code: 'InternalServerError', message: 'The stand-in failed.' } } }
  }
}

function paramsOf(pattern: URLPattern, target: URL): Record<string, string> {
  const groups = pattern.exec(target)?.pathname.groups ?? {}
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value ?? '')]),
  )
}

function send(response: ServerResponse, answer: Answer): void {
  if ('stream' in answer) {
    answer.stream(response)
    return
  }
  const { status, headers = {}, body } = answer
  const raw = body === undefined || typeof body === 'string' || Buffer.isBuffer(body)
  response.writeHead(
    status,
    raw ? headers : { 'content-type': 'application/json; charset=utf-8', ...headers },
  )
  response.end(raw ? body : JSON.stringify(body))
}
