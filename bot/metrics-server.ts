import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Metrics } from './metrics.ts'

export type MetricsServer = { url: string; close(): Promise<void> }

/** Prometheus' own door, so that it can be kept from the internet. */
export async function serveMetrics({ text }: Metrics, host: string, port: number): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end()
    text().then(
      (metrics) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(metrics),
      () => response.writeHead(503).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${taken}/metrics`,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
