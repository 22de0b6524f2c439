import type { Socket } from 'node:net'

/**
 * Breaks a connection as a fault does, without taking leave. One that is taking leave already is only closed: reset then, it
 * would stay open for ever in Node, and a process that has nothing else to do would spin instead of ending.
 */
export function resetLine(socket: Socket): void {
  if (socket.writableEnded) socket.destroy()
  else socket.resetAndDestroy()
}
