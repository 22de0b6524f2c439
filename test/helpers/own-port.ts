import { once } from 'node:events'
import { createServer } from 'node:net'
import { isFree } from '../../local/free-port.ts'

/** Beyond those that freePort gives away, and below those from which the system gives away, Linux from 32 768 on. */
const FIRST = 30_000
/** One that is held, Straks' and the stand-ins'. */
const THREE = 3
const MANY = 900

let isTaken = false
let own: Promise<number> | undefined

/**
 * The same one for each Straks of this process, one after the other: what a browser has compiled from that address it
 * need not compile again. Any (0) while another of them has it, or a process that is no test.
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

/** The ports behind the first one that nobody else holds: this process holds it as long as it lives, whoever looks when. */
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
