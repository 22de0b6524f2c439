import { connect, createServer, type Socket } from 'node:net'
import { listenHere } from '../../local/listen-here.ts'

/**
 * The fate of a transaction's COMMIT:
 * - `answer lost`: it arrives, then the connection breaks
 * - `lost`: the connection breaks before it arrives
 * - `unanswered`, `held`: the same, but the connection stays silently open
 */
export type Mishap = 'answer lost' | 'lost' | 'unanswered' | 'held'

export type CommitLine = {
  /** The database's address, by way of this line. */
  url: string
  /** Applies to the next transaction with this text in a statement. @param then called at the same moment */
  atCommitAfter(statement: string, mishap: Mishap, then?: () => void): void
  /** Makes the server unreachable and closes all connections. */
  goDown(): void
  comeUp(): void
  close(): void
}

/** Opens a line to PostgreSQL that breaks at the very commit of a transaction. */
export async function commitLineTo(url: string): Promise<CommitLine> {
  const target = new URL(url)
  const open = new Set<Socket>()
  let isDown = false
  let planned: { statement: string; mishap: Mishap; then: () => void } | null = null

  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    const ends = [near, far]
    for (const end of ends) {
      open.add(end)
      end.on('error', () => end.destroy())
      end.on('close', () => {
        open.delete(end)
        for (const other of ends) other.destroy()
      })
    }
    if (isDown) return void near.destroy()
    let isConcerned = false
    const forward = (data: Buffer) => void far.write(data)
    const back = (data: Buffer) => void near.write(data)
    near.on('data', (data) => {
      isConcerned ||= planned !== null && data.includes(planned.statement)
      if (!planned || !isConcerned || !data.includes('commit\0')) return forward(data)
      const { mishap, then } = planned
      const breakOff = () => {
        near.destroy()
        then()
      }
      planned = null
      far.off('data', back)
      if (mishap === 'answer lost') far.once('data', breakOff)
      if (mishap === 'answer lost' || mishap === 'unanswered') forward(data)
      if (mishap === 'lost') breakOff()
    })
    far.on('data', back)
  })
  const here = new URL(url)
  here.host = `127.0.0.1:${await listenHere(server)}`
  return {
    url: here.href,
    atCommitAfter(statement, mishap, then = () => undefined) {
      planned = { statement, mishap, then }
    },
    goDown() {
      isDown = true
      for (const end of open) end.destroy()
    },
    comeUp() {
      isDown = false
    },
    close() {
      server.close()
      for (const end of open) end.destroy()
    },
  }
}
