import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { listenHere } from '../../local/listen-here.ts'
import { resetLine } from '../../local/reset-line.ts'

describe('A line that is broken', () => {
  for (const isLeaving of [true, false])
    it(`is closed${isLeaving ? ', also when it is ending already' : ''}`, async () => {
      const server = createServer((far) => far.on('error', () => undefined).resume())
      const socket = connect(await listenHere(server), '127.0.0.1')
      await once(socket, 'connect')
      const closed = once(socket, 'close', { signal: AbortSignal.timeout(5_000) })
      if (isLeaving) socket.end()
      resetLine(socket)
      await assert.doesNotReject(closed)
      server.close()
    })
})
