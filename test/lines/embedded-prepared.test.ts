import assert from 'node:assert/strict'
import { Kysely, sql } from 'kysely'
import type { EmbeddedDatabase } from '../../bot/store/embedded/embedded-database.ts'
import { embeddedDialect } from '../../bot/store/embedded/embedded-dialect.ts'
import { openEmbedded } from '../../bot/store/embedded/open-embedded.ts'
import { silent, wholeFolder } from '../helpers/embedded/folders.ts'

type Kept = { kept: { id: number; note: string | null } }

describe('The embedded database as Kysely uses it', () => {
  let database: EmbeddedDatabase
  let db: Kysely<Kept>
  before(async () => {
    database = await openEmbedded(await wholeFolder(), silent)
    db = new Kysely<Kept>({ dialect: embeddedDialect(database) })
  })
  after(() => database.close())
  beforeEach(async () => {
    await sql`drop table if exists kept`.execute(db)
    await sql`create table kept (id int primary key, note text)`.execute(db)
  })

  const keep = (id: number, on = db) => on.insertInto('kept').values({ id, note: null }).execute()
  const ids = async () =>
    (await db.selectFrom('kept').select('id').orderBy('id').execute()).map(({ id }) => id)

  it('gives a value of any type back as it went in', async () => {
    const at = new Date('2026-11-24T09:00:00.123Z')
    const values = { at, yes: true, none: null, list: ["a'b", 'c,"d"'], half: 0.5, many: 12, text: 'blåbær' }
    const { rows } =
      await sql`select ${at}::timestamptz as at, ${true}::boolean as yes, ${null}::text as none,
      ${values.list}::text[] as list, ${0.5}::float8 as half, ${12}::int8 as many, ${'blåbær'}::text as text,
      ${JSON.stringify({ a: [1] })}::jsonb as json`.execute(db)
    assert.deepEqual(rows, [{ ...values, json: { a: [1] } }])
  })

  it('tells how many rows it has changed', async () => {
    for (const id of [1, 2, 3]) await keep(id)
    const { numUpdatedRows } = await db
      .updateTable('kept')
      .set({ note: 'x' })
      .where('id', '>', 1)
      .executeTakeFirstOrThrow()
    assert.equal(numUpdatedRows, 2n)
  })

  it('reads a changed table as it is now', async () => {
    await keep(1)
    const all = () => db.selectFrom('kept').selectAll().execute()
    assert.deepEqual(await all(), [{ id: 1, note: null }])
    await sql`alter table kept add column more text default 'ja'`.execute(db)
    assert.deepEqual(await all(), [{ id: 1, note: null, more: 'ja' }])
  })

  it('keeps at most 300 prepared statements, and runs the others all the same', async () => {
    const lists = Array.from({ length: 310 }, (_, length) =>
      Array.from({ length: length + 1 }, (_, id) => id),
    )
    await keep(305)
    for (const list of [...lists, ...lists.slice(0, 20)]) {
      const found = await db.selectFrom('kept').select('id').where('id', 'in', list).execute()
      assert.equal(found.length, list.includes(305) ? 1 : 0)
    }
    const { rows } = await database.query<{ count: number }>('select count(*) from pg_prepared_statements')
    assert.ok(Number(rows[0]?.count) <= 300)
  })

  it('gives an error its code, and runs the next statement as if nothing had been', async () => {
    await keep(1)
    await assert.rejects(keep(1), { code: '23505' })
    await assert.rejects(sql`select nothing from kept`.execute(db), { code: '42703' })
    assert.deepEqual(await ids(), [1])
  })

  it('runs a transaction whole or not at all, and lets nobody else into it', async () => {
    const failing = db.transaction().execute(async (trx) => {
      await keep(1, trx)
      throw new Error('no')
    })
    const beside = keep(2)
    await assert.rejects(failing, { message: 'no' })
    await beside
    await db.transaction().execute((trx) => keep(3, trx))
    assert.deepEqual(await ids(), [2, 3])
  })

  it('refuses to commit a transaction in which an error was passed over', async () => {
    const passedOver = db.transaction().execute(async (trx) => {
      await keep(1, trx)
      await keep(1, trx).catch(() => undefined)
    })
    await assert.rejects(passedOver, /nothing was committed/)
    assert.deepEqual(await ids(), [])
  })

  it('delivers a notification once it is committed', async () => {
    const heard: string[] = []
    const stop = await database.listen('straks_test', (payload) => heard.push(payload))
    await db.transaction().execute(async (trx) => {
      await sql`select pg_notify('straks_test', 'ny sak')`.execute(trx)
      await sql`select 1`.execute(trx)
      assert.deepEqual(heard, [])
    })
    await sql`select 1`.execute(db)
    assert.deepEqual(heard, ['ny sak'])
    await stop()
  })

  it('makes maintenance wait for a transaction', async () => {
    const done: string[] = []
    const maintained = await db.transaction().execute(async (trx) => {
      await keep(1, trx)
      const later = database.exec('checkpoint').then(() => done.push('checkpoint'))
      await keep(2, trx)
      done.push('transaction')
      return { later }
    })
    await maintained.later
    assert.deepEqual(done, ['transaction', 'checkpoint'])
  })

  it('says that it is closed', async () => {
    const other = await openEmbedded(await wholeFolder(), silent)
    const closed = new Kysely<Kept>({ dialect: embeddedDialect(other) })
    await other.close()
    await assert.rejects(closed.selectFrom('kept').select('id').execute(), /PGlite is closed/)
  })
})
