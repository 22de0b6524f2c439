import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { untilSo } from '../../local/until-so.ts'

/** A client that sends a server exactly the test's bytes, and keeps the answer. */
export class RawClient {
  readonly socket: Socket
  heard = ''
  isClosed = false

  static async to(url: string): Promise<RawClient> {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    const client = new RawClient(socket)
    await once(socket, 'connect')
    return client
  }

  private constructor(socket: Socket) {
    this.socket = socket
    socket.on('data', (data) => {
      this.heard += data
    })
    // A connection that is dropped halfway also has an error.
    socket.on('error', () => undefined)
    socket.on('close', () => {
      this.isClosed = true
    })
  }

  /** Sends the head of a request; `Host` and the empty line at the end are added. */
  ask(line: string, headers: Record<string, string> = {}): void {
    const { remoteAddress, remotePort } = this.socket
    const lines = [`Host: ${remoteAddress}:${remotePort}`]
    for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`)
    this.socket.write(`${[`${line} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`)
  }

  hears(what: RegExp, withinMs = 30_000): Promise<RegExpExecArray> {
    const complaint = () => `not heard: ${what}, but ${JSON.stringify(this.heard.slice(0, 500))}`
    return untilSo(() => what.exec(this.heard), complaint, withinMs)
  }

  async isLetGo(withinMs = 30_000): Promise<void> {
    await untilSo(
      () => this.isClosed,
      () => `still open: ${this.heard.slice(0, 500)}`,
      withinMs,
    )
  }

  leave(): void {
    this.socket.destroy()
  }
}
