import assert from 'node:assert/strict'
import { migratedFolder } from '../helpers/embedded/folders.ts'
import { killAtTheSameAlert, type SameAlert } from '../helpers/kill-same-alert.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { type Figures, killAtRandom } from './kill-suite.ts'

/** For more than these few kills: `node test/lines/kill-suite.ts 100`. */
const KILLS = 3

describe('Killed at random moments while people report', function () {
  this.timeout(180_000)
  let embedded: Promise<Figures>
  let server: Promise<Figures>
  before(async () => {
    // Both at the same time: most of it is waiting.
    embedded = killAtRandom({ kind: 'embedded', directory: await migratedFolder() }, KILLS)
    server = killAtRandom({ kind: 'server', url: await migratedDatabase() }, KILLS)
    await Promise.allSettled([embedded, server])
  })

  it('loses nothing, on the embedded database', async () => {
    assertNothingLost(await embedded)
  })

  it('loses nothing, on a PostgreSQL server', async () => {
    assertNothingLost(await server)
  })
})

describe('Killed while it alerts leaders, and again while it alerts them once more', function () {
  this.timeout(240_000)

  let server: Promise<SameAlert>
  let embedded: Promise<SameAlert>
  before(async () => {
    server = killAtTheSameAlert({ kind: 'server', url: await migratedDatabase() }, 2)
    embedded = killAtTheSameAlert({ kind: 'embedded', directory: await migratedFolder() }, 3)
    await Promise.allSettled([server, embedded])
  })

  it('twice in a row, on a PostgreSQL server: every leader hears of it', async () => {
    assertAlerted(await server)
  })

  it('three times in a row, on the embedded database: every leader hears of it', async () => {
    assertAlerted(await embedded)
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
