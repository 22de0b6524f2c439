import assert from 'node:assert/strict'
import { hearStatements } from '../helpers/statements.ts'
import { withStraks } from '../helpers/straks-under-test.ts'

describe('A start on a database in which no migration is missing', () => {
  const straks = withStraks()

  it('reads which have run, and neither waits for a turn nor looks for tables', async () => {
    const { heard, stop } = hearStatements()
    await straks.restart()
    stop()
    const asked = heard.map(({ text }) => text)
    const about = (words: RegExp) => asked.filter((text) => words.test(text)).length
    assert.equal(about(/select name from kysely_migration /), 1)
    assert.equal(about(/advisory|kysely_migration_lock|pg_catalog/), 0)
  })
})
