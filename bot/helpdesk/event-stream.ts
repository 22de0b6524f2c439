import type { Response } from 'restify'

/** Unread bytes after which a slow listener is disconnected; it can resume. */
const MOST_UNREAD_BYTES = 1_000_000

/** A response that stays open and carries events (the HTML standard's text/event-stream). */
export class EventStream {
  readonly #response: Response

  constructor(response: Response) {
    this.#response = response
    response.writeHead(200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' })
    response.write(': open\n\n')
  }

  send(event: string, id: number, data: unknown): void {
    this.#write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  /** Writes a comment, so that nobody on the way takes silence for a broken connection. */
  keepAlive(): void {
    this.#write(':\n\n')
  }

  every(ms: number, work: () => Promise<void>): void {
    const timer = setInterval(() => void work(), ms)
    this.onClose(() => clearInterval(timer))
  }

  /** Called at once if it is closed already. */
  onClose(closed: () => void): void {
    if (this.#response.closed) closed()
    else this.#response.once('close', closed)
  }

  end(): void {
    this.#response.end()
  }

  #write(text: string): void {
    if (this.#response.writableEnded || this.#response.destroyed) return
    if (this.#response.writableLength > MOST_UNREAD_BYTES) this.#response.destroy()
    else this.#response.write(text)
  }
}
