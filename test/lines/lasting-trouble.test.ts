import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { lastingTrouble } from '../../bot/remote/lasting-trouble.ts'
import { listenOnServer } from '../../bot/store/listen.ts'
import { listenHere } from '../../local/listen-here.ts'

const WORDS = { failed: 'not reached', over: 'reached again' }

describe('Lasting trouble', () => {
  it('is logged when it begins, every five minutes with its length, and when it is over', () => {
    const { log, lines } = listening()
    let seconds = 0
    const trouble = lastingTrouble(log, WORDS, { steady: () => seconds * 1_000 })
    for (; seconds < 8 * 60; seconds++) trouble.failed(new Error('away'))
    trouble.over()
    trouble.over()
    assert.deepEqual(lines(), [
      ['not reached', 1, 0],
      ['not reached', 301, 300],
      ['reached again', 480, 480],
    ])
  })

  it('is logged anew when it begins anew, and not while all goes well', () => {
    const { log, lines } = listening()
    const trouble = lastingTrouble(log, WORDS, { steady: () => 0 })
    trouble.over()
    for (let times = 0; times < 2; times++) {
      trouble.failed(new Error('away'))
      trouble.over()
    }
    assert.deepEqual(
      lines().map(([words]) => words),
      ['not reached', 'reached again', 'not reached', 'reached again'],
    )
  })
})

function listening() {
  const written: string[] = []
  const log = pino({ base: null }, { write: (line: string) => void written.push(line) })
  const lines = () =>
    written.map((line) => {
      const { msg, times, seconds } = JSON.parse(line)
      return [msg, times, seconds]
    })
  return { log, lines }
}

describe('Listening to a database that is away', () => {
  it('fails once, and makes no line later when the database comes back', async () => {
    let lines = 0
    const away = createServer((socket) => {
      lines += 1
      socket.destroy()
    })
    const port = await listenHere(away)
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
