import { isFree } from '../../local/free-port.ts'

/** Beyond those that freePort gives away, and below the system's. The next one is the stand-ins'. */
const FIRST = 30_000
const own = FIRST + 2 * (process.pid % 1_300)

let isTaken = false

/**
 * The same one for each Straks of this process, one after the other: what a browser has compiled from that address it
 * need not compile again. Any (0) while another of them has it, or another process.
 */
export async function takeOwnPort(): Promise<{ port: number; giveBack(): void }> {
  const mayHaveIt = !isTaken
  if (mayHaveIt) isTaken = true
  const giveBack = () => {
    if (mayHaveIt) isTaken = false
  }
  const isThere = mayHaveIt && (await isFree(own)) && (await isFree(own + 1))
  return { port: isThere ? own : 0, giveBack }
}
