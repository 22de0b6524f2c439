import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { listenOnServer } from '../../bot/store/listen.ts'

describe('Listening to a database that is away', () => {
  it('fails once, and leaves no line behind that is made when the database comes back', async () => {
    let lines = 0
    const away = createServer((socket) => {
      lines += 1
      socket.destroy()
    })
    away.listen(0, '127.0.0.1')
    await once(away, 'listening')
    const { port } = away.address() as AddressInfo
    const listen = listenOnServer(
      () => `postgres://straks@127.0.0.1:${port}/straks`,
      pino({ level: 'silent' }),
    )

    await assert.rejects(listen('straks_history', () => undefined))
    await pause(2_500)
    away.close()
    assert.equal(lines, 1)
  })
})
