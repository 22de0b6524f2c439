import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Response } from 'restify'
import { EventStream } from '../../bot/helpdesk/event-stream.ts'

describe('A listener that reads nothing', () => {
  let server: Server
  before(async () => {
    server = createServer()
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  after(() => void server.close())

  it('is let go before what it leaves unread fills the memory', async () => {
    const listener = connect((server.address() as AddressInfo).port, '127.0.0.1')
    listener.on('error', () => undefined)
    listener.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
    const [, response] = await once(server, 'request')
    const stream = new EventStream(response as Response)
    let isGone = false
    stream.onClose(() => {
      isGone = true
    })
    listener.pause()
    for (let id = 1; id <= 300 && !isGone; id += 1) {
      stream.send('change', id, 'x'.repeat(100_000))
      await new Promise(setImmediate)
    }
    listener.destroy()
    assert.ok(isGone)
  })
})
