import type { Socket } from 'node:net'

/**
 * Breaks a connection without an orderly close, as a fault does. A connection that is already ending is only
 * closed: after a reset, it would stay open forever, and an otherwise idle process would spin.
 */
export function resetLine(socket: Socket): void {
  if (socket.writableEnded) socket.destroy()
  else socket.resetAndDestroy()
}
