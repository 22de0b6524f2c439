import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Figures, killAtRandom } from './kill-suite.ts'
import { emptyDatabase } from './shared-postgres.ts'

/** For more than these few kills: `node test/kill-suite.ts 100`. */
const KILLS = 3

describe('Killed at random moments while people report', () => {
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

function assertNothingLost(figures: Figures): void {
  console.log(`      ${JSON.stringify(figures)}`)
  assert.ok(figures.acknowledged >= KILLS, 'too little happened to prove anything')
  assert.deepEqual(figures.lost, [])
  assert.deepEqual(figures.unfiled, [])
  assert.ok(figures.copies <= figures.repeats, 'a copy that nobody knows of')
}
