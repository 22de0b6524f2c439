import assert from 'node:assert/strict'
import { migratedDatabase } from '../helpers/shared-postgres.ts'
import { cutAtRandom } from './line-suite.ts'

/**
 * More cuts than these few: `node test/lines/line-suite.ts --cuts 500 --seed 7`; with `--all` also a slow
 * database and a Microsoft 365 in trouble.
 */
const CUTS = 32
const SEED = Number(process.env['LINE_SEED'] ?? 7)

describe('While the lines to PostgreSQL are cut, and two bots are frozen, killed and stopped', () => {
  it('nothing is lost, and nothing untrue is said', async () => {
    const { offenders, ...figures } = await cutAtRandom(await migratedDatabase(), { seed: SEED, cuts: CUTS })
    console.log(`      ${JSON.stringify(figures)}`)
    assert.ok(figures.told.filed >= 10, 'too little happened to prove anything')
    assert.equal(figures.ended, 0, 'a bot ended by itself')
    const found = Object.entries(offenders).filter(([, those]) => those.length > 0)
    assert.deepEqual(Object.fromEntries(found), {})
  })
})
