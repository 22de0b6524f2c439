import { once } from 'node:events'
import { createServer } from 'node:net'
import { isFree } from '../../local/free-port.ts'

/** Above freePort's ports, and below the system's own range, which begins at 32 768 on Linux. */
const FIRST = 30_000
/** Ports per process: one held as a lock, Straks', and the stand-ins'. */
const THREE = 3
const MANY = 900

let isTaken = false
let own: Promise<number> | undefined

/**
 * Returns the same port for each Straks of this process, one after the other, so that a browser keeps what it
 * has compiled for that address. Returns 0 (any port) while another Straks or program uses it.
 */
export async function takeOwnPort(): Promise<{ port: number; giveBack(): void }> {
  const mayHaveIt = !isTaken
  if (mayHaveIt) isTaken = true
  const giveBack = () => {
    if (mayHaveIt) isTaken = false
  }
  own ??= held(process.pid % MANY)
  const port = await own
  const isThere = mayHaveIt && (await isFree(port)) && (await isFree(port + 1))
  return { port: isThere ? port : 0, giveBack }
}

/** Holds a lock port as long as this process lives, against other processes. Returns the port after it. */
async function held(place: number): Promise<number> {
  const first = FIRST + THREE * place
  const holder = createServer().unref()
  holder.listen(first, '127.0.0.1')
  const isHeld = await once(holder, 'listening').then(
    () => true,
    () => false,
  )
  return isHeld ? first + 1 : held((place + 1) % MANY)
}
