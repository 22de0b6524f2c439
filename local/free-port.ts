import { createServer } from 'node:net'

/** Below the range from which the system assigns ports, so that nobody else gets one in the meantime. */
const FIRST = 20_000
const MANY = 10_000

/** Each process starts at a different port, so that two simultaneous searches find different ones. */
let next = (process.pid * 617) % MANY

/** Returns a free port, for programs that must be told their port, or cannot tell which one they got. */
export async function freePort(): Promise<number> {
  const port = FIRST + next
  next = (next + 1) % MANY
  return (await isFree(port)) ? port : freePort()
}

export async function isFree(port: number): Promise<boolean> {
  const server = createServer()
  const free = await new Promise<boolean>((tell) => {
    server.once('error', () => tell(false))
    server.listen(port, '127.0.0.1', () => tell(true))
  })
  if (free) await new Promise((closed) => server.close(closed))
  return free
}
