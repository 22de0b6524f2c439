import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type Line = {
  /** As the given one, by way of this line. */
  url: string
  /** From now on nothing comes through on the connections that there are, and nothing says so. New ones work. */
  fallSilent(): void
  close(): void
}

/** A line to a server, as a firewall or a fail-over leaves it: open at both ends, and dead in between. */
export async function lineTo(url: string): Promise<Line> {
  const target = new URL(url)
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const end of [near, far]) {
      open.add(end)
      end.on('error', () => end.destroy())
      end.on('close', () => open.delete(end))
    }
    near.on('data', (data) => far.write(data)).on('end', () => far.end())
    far.on('data', (data) => near.write(data)).on('end', () => near.end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const here = new URL(url)
  here.hostname = '127.0.0.1'
  here.port = String((server.address() as AddressInfo).port)
  return {
    url: here.href,
    fallSilent() {
      for (const end of open) end.removeAllListeners('data').removeAllListeners('end').resume()
    },
    close() {
      server.close()
      for (const end of open) end.destroy()
    },
  }
}
