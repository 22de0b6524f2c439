import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { listenHere } from '../../local/listen-here.ts'
import { type Bot, type Bots, startBots } from '../helpers/bots.ts'
import { startOfBundled } from '../helpers/bundled.ts'
import { migratedFolder } from '../helpers/embedded/folders.ts'
import { RawClient } from '../helpers/raw-client.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'

/** It ends by itself after nine seconds; the rest is for a busy machine. */
const IN_TIME_MS = 15_000

describe('A process that is told to stop', () => {
  it('stops within ten seconds even when it waits for something that never ends', async () => {
    const code = `
      import { pino } from 'pino'
      import { stopOnSignal } from './bot/stop-on-signal.ts'
      stopOnSignal(() => new Promise(() => undefined), pino({ level: 'silent' }))
      setInterval(() => undefined, 1_000)
      console.log('ready')`
    const started = spawn(process.execPath, ['--input-type=module', '--eval', code])
    await once(started.stdout, 'data')
    const told = performance.now()
    started.kill('SIGTERM')
    const [exitCode] = await once(started, 'exit')
    assert.equal(exitCode, 1)
    assert.ok(performance.now() - told < IN_TIME_MS)
  })
})

describe('A bot that is told to stop while it starts', () => {
  it('ends in good order, as it does later', async () => {
    const target = new URL(await migratedDatabase())
    let started: ChildProcess | undefined
    const server = createServer((near) => {
      near.on('error', () => undefined)
      started?.kill('SIGTERM')
      const far = connect(Number(target.port), target.hostname).on('error', () => near.destroy())
      near.pipe(far).pipe(near)
    })
    const here = new URL(target)
    here.host = `127.0.0.1:${await listenHere(server)}`
    const { args, env } = await startOfBundled('bot/index.ts', { embedded: false })
    const its = { ...env, PORT: '0', DATABASE_URL: here.href }
    started = spawn(process.execPath, [...args, '--local'], { env: its, stdio: 'ignore' })
    const ended = await once(started, 'exit')
    server.close()
    assert.deepEqual(ended, [0, null])
  })
})

describe('A bot that is told to stop', () => {
  let directory: string
  let bots: Bots
  let bot: Bot
  before(async () => {
    directory = await migratedFolder()
    bots = await startBots()
  })
  beforeEach(async () => {
    bot = await bots.start({ DATA_DIR: directory })
  })
  afterEach(() => bots.m365.faults.clear())
  after(() => bots.close())

  const json = { 'Content-Type': 'application/json', 'Content-Length': '1000' }

  it('stops at once when nobody waits for an answer, whoever is connected', async () => {
    const silent = await RawClient.to(bot.url)
    const idle = await RawClient.to(bot.url)
    idle.ask('GET /healthz')
    await idle.hears(/200 OK/)
    const halfAHead = await RawClient.to(bot.url)
    halfAHead.socket.write('POST /api/messages HTTP/1.1\r\nHost: 127')
    const asksAnUpgrade = await RawClient.to(bot.url)
    asksAnUpgrade.ask('GET /healthz', { Connection: 'Upgrade', Upgrade: 'websocket' })
    await asksAnUpgrade.hears(/200 OK/)
    const { code, ms } = await stop()
    assert.equal(code, 0)
    // Less than the nine seconds that other clients may be given.
    assert.ok(ms < 8_000, `${ms} ms`)
    for (const client of [silent, idle, halfAHead, asksAnUpgrade]) await client.isLetGo()
  })

  it('stops in ten seconds with half a body, unread streams, and a turn and a mail that hang', async () => {
    const { m365 } = bots
    const kari = m365.chatOf('Kari Hansen')
    m365.faults.always('graph.sendMail', { delayMs: 60_000 })
    await kari.say('mista buypasskortet')
    await kari.press('Send meldingen')
    m365.faults.always('teams.send', { delayMs: 60_000 })
    const turn = kari.say('meny').catch(() => undefined)
    const halfABody = await RawClient.to(bot.url)
    halfABody.ask('PUT /api/me', { ...json, ...as('Anne Dahl') })
    const listeners = await Promise.all(['Anne Dahl', 'Ingrid Solberg'].map(listen))
    const { code, ms } = await stop()
    assert.equal(code, 0)
    assert.ok(ms < IN_TIME_MS, `${ms} ms`)
    for (const client of [halfABody, ...listeners]) {
      client.socket.resume()
      await client.isLetGo()
    }
    await turn
  })

  async function listen(name: string): Promise<RawClient> {
    const listener = await RawClient.to(bot.url)
    listener.ask('GET /api/events', as(name))
    await listener.hears(/event: ready/)
    listener.socket.pause()
    return listener
  }

  function as(name: string): Record<string, string> {
    return { Authorization: `Bearer local:${bots.m365.personNamed(name).id}` }
  }

  async function stop(): Promise<{ code: number | null; ms: number }> {
    const told = performance.now()
    const code = await bot.end('SIGTERM')
    return { code, ms: Math.round(performance.now() - told) }
  }
})
