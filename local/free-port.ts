import { createServer } from 'node:net'

/** Below those from which the system gives ports away, so that nobody else gets one in the meantime. */
const FIRST = 20_000
const MANY = 10_000

/** Each process goes on from a place of its own: two that look at the same time do not find the same one. */
let next = (process.pid * 617) % MANY

/** For whoever must be known by its port before it is there, or cannot say which it was given. */
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
