import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { dated } from '../../bot/store/prepared.ts'
import { withMigrated } from '../helpers/shared-postgres.ts'

/** The tables whose rows bot/ reads as JSON. */
const TABLES = ['tickets', 'deliveries', 'people', 'history', 'comments', 'confirmations']

describe('Rows that come as JSON', () => {
  const database = withMigrated()

  it('have a date in every column that holds a time, and in no other', async () => {
    const { rows } = await sql<{ table: string; name: string; type: string }>`
      select table_name as table, column_name as name, data_type as type from information_schema.columns
      where table_name = any(${TABLES})`.execute(database.db)
    assert.deepEqual(new Set(rows.map(({ table }) => table)), new Set(TABLES))
    for (const { table, name, type } of rows) {
      const row: Record<string, unknown> = dated({ [name]: '2026-11-24T09:00:00+01:00' })
      assert.equal(row[name] instanceof Date, type.startsWith('timestamp'), `${table}.${name}`)
    }
  })

  it('keep null as null, and times inside values as text', () => {
    const row = { at: null, details: { at: '2026-11-24' }, text: '2026-11-24' }
    assert.deepEqual(dated<typeof row>(row), row)
  })
})
