import type { Logger } from 'pino'
import type { Metrics } from '../queue/metrics.ts'
import { errorForLog } from '../remote/error-for-log.ts'
import { Door } from './door.ts'

/** Serves metrics on a port of its own, which can be closed to the internet. */
export async function serveMetrics({ text }: Metrics, host: string, port: number, log: Logger) {
  const told = () =>
    text().catch((error: unknown) => {
      log.error(errorForLog(error), 'metrics not told')
      return null
    })
  const door = new Door(async (request, response) => {
    const asked = ['GET', 'HEAD'].includes(request.method ?? '') && request.url === '/metrics'
    const metrics = asked ? await told() : undefined
    // Separate statements: restify replaces Node's response, and its methods do not return it.
    response.statusCode = metrics === undefined ? 404 : metrics === null ? 503 : 200
    response.setHeader('content-type', 'text/plain; version=0.0.4')
    response.setHeader('content-length', Buffer.byteLength(metrics ?? ''))
    response.end(metrics ?? '')
  })
  const url = await door.open(host, port)
  return { url: `${url}/metrics`, close: () => door.shut() }
}
