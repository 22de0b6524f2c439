import assert from 'node:assert/strict'
import { parseStorable } from '../../bot/remote/json-in.ts'
import { type ProductionUnderTest, startProductionUnderTest } from '../helpers/production-under-test.ts'
import { ask } from '../helpers/server-under-test.ts'
import { bombs, type Packed, packedBombs } from './bombs.ts'

describe('Request bodies that are expensive to read', () => {
  let production: ProductionUnderTest
  before(async () => {
    production = await startProductionUnderTest()
    // From now on, the keys to check tokens with are loaded.
    await send(packedBombs.slice(0, 1), await goodToken())
  })
  after(() => production.close())

  it('cost next to nothing without a good token', async () => {
    const token = await goodToken()
    const withToken = await send(packedBombs.slice(0, 10), token)
    assert.deepEqual(withToken.statuses, [400, 413])
    for (const authorization of ['', `${token}x`]) {
      const without = await send(times(200, packedBombs), authorization)
      assert.deepEqual(without.statuses, [401])
      assert.ok(without.ms < 3 * withToken.ms, `${without.ms} ms, where ten cost ${withToken.ms} ms`)
    }
  })

  it('are read one by one with a good token, and others are answered in between', async () => {
    const token = await goodToken()
    for (const [what, some] of [
      ['packed', times(20, packedBombs)],
      [
        'plain',
        times(
          12,
          packedBombs.filter(({ headers }) => !headers['content-encoding']),
        ),
      ],
    ] as const) {
      const sent = send(some, token)
      const meanwhile: number[] = []
      let isOver = false
      void sent.finally(() => {
        isOver = true
      })
      while (!isOver) {
        const before = answered
        await healthz()
        meanwhile.push(answered - before)
      }
      const { statuses } = await sent
      assert.ok(statuses.includes(400) && !statuses.includes(500))
      const most = Math.max(...meanwhile)
      assert.ok(most <= some.length / 4, `${what}: ${most} of ${some.length} were read first`)
    }
  })

  it('cost less than three times what JSON.parse costs', () => {
    const cost = (parse: (json: string) => unknown) => {
      const before = process.threadCpuUsage()
      for (let round = 0; round < 3; round += 1) for (const bomb of Object.values(bombs)) parse(bomb)
      const { user, system } = process.threadCpuUsage(before)
      return (user + system) / 1_000
    }
    const [ofJson, ofOurs]: [number[], number[]] = [[], []]
    // Now and then, one round pays for the memory left by an earlier one.
    for (let round = 0; round < 3; round += 1) {
      ofJson.push(cost(JSON.parse))
      ofOurs.push(cost(parseStorable))
    }
    const [least, ours] = [Math.min(...ofJson), Math.min(...ofOurs)]
    assert.ok(ours < 3 * least, `${ours} ms, where JSON.parse takes ${least} ms`)
  })

  function goodToken(): Promise<string> {
    return production.authorizationForBot()
  }

  function times(length: number, some: Packed[]): Packed[] {
    return Array.from({ length }, (_, at) => some[at % some.length]).filter((one) => one !== undefined)
  }

  let answered = 0

  /** Sends all at once. */
  async function send(some: Packed[], authorization: string): Promise<{ ms: number; statuses: number[] }> {
    const statuses = new Set<number>()
    const ms = await costOf(async () => {
      const one = async ({ headers, body }: Packed) => {
        const { status } = await ask(port(), 'POST', '/api/messages', { ...headers, authorization }, body)
        statuses.add(status)
        answered++
      }
      await Promise.all(some.map(one))
    })
    return { ms: Math.round(ms), statuses: [...statuses].sort() }
  }

  async function healthz(): Promise<void> {
    assert.equal((await ask(port(), 'GET', '/healthz')).status, 200)
  }

  function port(): number {
    return Number(new URL(production.straks.url).port)
  }

  /** Returns this process's CPU time in ms during the work, whatever else the machine does. */
  async function costOf(work: () => Promise<void>): Promise<number> {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  }
})
