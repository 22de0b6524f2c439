import assert from 'node:assert/strict'
import { type Figures, killAtRandom } from './kill-suite.ts'

/**
 * More kills than these few: `node test/lines/kill-suite.ts 100`. On a PostgreSQL server, line.test.ts kills
 * the bot between its cuts. It is killed at the same alert again and again in broken-off.test.ts.
 */
const KILLS = 2

describe('A bot that is killed', () => {
  it('loses nothing on the embedded database, at random moments while people report', async () => {
    assertNothingLost(await killAtRandom(KILLS))
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
