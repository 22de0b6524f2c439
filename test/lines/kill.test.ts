import assert from 'node:assert/strict'
import { migratedFolder } from '../helpers/embedded/folders.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { testsAtOnce } from '../helpers/tests-at-once.ts'
import { killAtTheSameAlert } from './kill-same-alert.ts'
import { type Figures, killAtRandom } from './kill-suite.ts'

/**
 * More kills than these few: `node test/lines/kill-suite.ts 100`. On a PostgreSQL server, line.test.ts kills
 * the bot between its cuts.
 */
const KILLS = 2

describe('A bot that is killed', () => {
  const test = testsAtOnce()

  test('loses nothing on the embedded database, at random moments while people report', async () => {
    assertNothingLost(await killAtRandom({ kind: 'embedded', directory: await migratedFolder() }, KILLS))
  })

  // The test on the embedded database is broken-off.test.ts.
  test('alerts every leader in the end when it is killed twice while it does', async () => {
    const url = await migratedDatabase()
    const { reports, unalerted } = await killAtTheSameAlert({ kind: 'server', url }, 2)
    assert.equal(reports, 3)
    assert.deepEqual(unalerted, [])
  })
})

function assertNothingLost(figures: Figures): void {
  console.log(`      ${JSON.stringify(figures)}`)
  assert.ok(figures.acknowledged >= KILLS, 'too little happened to prove anything')
  assert.deepEqual(figures.lost, [])
  assert.deepEqual(figures.unfiled, [])
  assert.ok(figures.answers >= KILLS, 'too few answers came to prove anything')
  assert.deepEqual(figures.answersAmiss, [])
  assert.ok(figures.copies <= figures.repeats, 'a copy that nobody knows of')
}
