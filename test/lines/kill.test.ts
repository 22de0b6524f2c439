import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killAtTheSameAlert, type SameAlert } from '../helpers/kill-same-alert.ts'
import { emptyDatabase } from '../helpers/shared-postgres.ts'
import { type Figures, killAtRandom } from './kill-suite.ts'

/** For more than these few kills: `node test/lines/kill-suite.ts 100`. */
const KILLS = 3

describe('Killed at random moments while people report', function () {
  this.timeout(180_000)
  let directory: string
  let embedded: Promise<Figures>
  let server: Promise<Figures>
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'straks-kill-'))
    // Both at the same time: most of it is waiting.
    embedded = killAtRandom({ kind: 'embedded', directory: join(directory, 'data') }, KILLS)
    server = killAtRandom({ kind: 'server', url: await emptyDatabase() }, KILLS)
    await Promise.allSettled([embedded, server])
  })
  after(() => rm(directory, { recursive: true, force: true }))

  it('loses nothing, on the embedded database', async () => {
    assertNothingLost(await embedded)
  })

  it('loses nothing, on a PostgreSQL server', async () => {
    assertNothingLost(await server)
  })
})

describe('Killed while it alerts leaders, and again while it alerts them once more', function () {
  this.timeout(240_000)

  it('twice in a row, on a PostgreSQL server: every leader hears of it', async () => {
    assertAlerted(await killAtTheSameAlert({ kind: 'server', url: await emptyDatabase() }, 2))
  })

  it('three times in a row, on the embedded database: every leader hears of it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'straks-kill-'))
    const told = await killAtTheSameAlert({ kind: 'embedded', directory: join(directory, 'data') }, 3)
    await rm(directory, { recursive: true, force: true })
    assertAlerted(told)
  })
})

function assertAlerted({ reports, unalerted }: SameAlert): void {
  assert.equal(reports, 3)
  assert.deepEqual(unalerted, [])
}

function assertNothingLost(figures: Figures): void {
  console.log(`      ${JSON.stringify(figures)}`)
  assert.ok(figures.acknowledged >= KILLS, 'too little happened to prove anything')
  assert.deepEqual(figures.lost, [])
  assert.deepEqual(figures.unfiled, [])
  assert.ok(figures.copies <= figures.repeats, 'a copy that nobody knows of')
}
