import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { pino } from 'pino'
import type { Door } from '../../bot/http/door.ts'
import { createServer } from '../../bot/http/server.ts'
import { untilSo } from '../../local/until-so.ts'
import { startOfBundled } from '../helpers/bundled.ts'
import { RawClient } from '../helpers/raw-client.ts'
import { ask } from '../helpers/server-under-test.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'

/** More than the system buffers for a client that does not read. */
const LARGE = Buffer.alloc(20_000_000, 'x')

async function* forever(): AsyncGenerator<Buffer> {
  for (;;) yield LARGE
}

describe('Eight hundred slow clients', () => {
  let clients: RawClient[] = []
  afterEach(() => {
    for (const client of clients.splice(0)) client.leave()
  })

  it('do not keep a good one waiting, though the bot may open few files, and are cut off', async () => {
    await withFewFiles(700, async (url) => {
      clients = await enter(url, 800)
      const dripping = setInterval(() => {
        for (const { socket } of clients.slice(400)) socket.write('x')
      }, 500)
      for (const client of clients.slice(400)) client.socket.write('GET /healthz HTTP/1.1\r\nx-slow: ')
      for (let round = 0; round < 5; round += 1) {
        const start = performance.now()
        assert.equal((await ask(Number(new URL(url).port), 'GET', '/readyz')).status, 200)
        // A slow client is dropped after more than ten seconds.
        assert.ok(performance.now() - start < 9_000)
      }
      await Promise.all(clients.map((client) => client.isLetGo(90_000)))
      clearInterval(dripping)
    })
  })

  describe('of whom some wait for an answer', () => {
    let door: Door
    let url: string
    let letAnswer: () => void
    let answered: number
    const endless = async (response: ServerResponse) => {
      answered += 1
      await pipeline(forever, response).catch(() => undefined)
      return undefined
    }
    const large = async () => {
      answered += 1
      return { status: 200, headers: { 'content-type': 'text/plain' }, body: LARGE }
    }
    beforeEach(async () => {
      const { promise: mayAnswer, resolve } = Promise.withResolvers<void>()
      letAnswer = resolve
      answered = 0
      door = createServer({
        mode: 'production',
        log: pino({ level: 'silent' }),
        routes: [
          { method: 'GET', path: '/large', handle: large },
          { method: 'GET', path: '/endless', handle: async (_, response) => endless(response) },
          { method: 'GET', path: '/slow', handle: () => mayAnswer.then(() => ({ status: 200 })) },
        ],
      })
      url = await door.open('127.0.0.1', 0)
    })
    afterEach(() => door.listening && door.shut())

    it('make room when they do not take their answer, the first ones before the others', async () => {
      const readers = await enterWithoutReading('/large')
      clients = await enter(url, 800)
      assert.equal((await ask(Number(new URL(url).port), 'GET', '/nothing')).status, 404)
      for (const reader of readers) {
        reader.socket.resume()
        await reader.isLetGo()
        assert.ok(reader.heard.length < LARGE.length)
      }
      assert.ok(clients[0]?.isClosed && !clients.at(-1)?.isClosed)
    })

    it('do not displace one whose answer is still being made', async () => {
      const patient = await RawClient.to(url)
      patient.ask('GET /slow')
      clients = await enter(url, 800)
      letAnswer()
      await patient.hears(/200 OK/)
      patient.leave()
    })

    it('do not keep the bot from stopping when they do not read an endless answer', async () => {
      clients = await enterWithoutReading('/endless')
      const start = performance.now()
      await door.shut()
      assert.ok(performance.now() - start < 10_000)
    })

    async function enterWithoutReading(path: string): Promise<RawClient[]> {
      const readers = await enter(url, 10)
      for (const reader of readers) {
        reader.socket.pause()
        reader.ask(`GET ${path}`)
      }
      await untilSo(
        () => answered === readers.length,
        () => `${answered} asked`,
      )
      return readers
    }
  })

  async function enter(url: string, howMany: number): Promise<RawClient[]> {
    const entered: RawClient[] = []
    while (entered.length < howMany) entered.push(await RawClient.to(url))
    return entered
  }

  /** Runs local mode as a process that may open this many files, including connections. */
  async function withFewFiles(most: number, work: (url: string) => Promise<void>): Promise<void> {
    const { args, env: its } = await startOfBundled('bot/index.ts', { embedded: false })
    const limited = ['-c', `ulimit -n ${most} && exec "$0" "$@" --local`, process.execPath, ...args]
    const env = { ...its, PORT: '0', DATABASE_URL: await migratedDatabase() }
    const bot = spawn('bash', limited, { env, stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      let page: string | undefined
      while (!page) page = /Straks: (http\S+)/.exec(String(await once(bot.stdout, 'data')))?.[1]
      const { botUrl } = (await (await fetch(`${page}/config`)).json()) as { botUrl: string }
      await work(botUrl)
    } finally {
      const gone = once(bot, 'exit')
      bot.kill('SIGTERM')
      await gone
    }
  }
})
