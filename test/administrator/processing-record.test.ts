import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { personColumns } from '../../bot/person-data/person-rows-table.ts'
import { type Annotation, readAnnotation } from '../../docs/annotation.ts'
import { type AnnotatedTable, annotatedTables } from '../../docs/annotations-table.ts'
import { processingRecord, RECORD } from '../../docs/processing-record.ts'
import { eraseExpired } from '../helpers/erasure.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { withMigrated } from '../helpers/shared-postgres.ts'
import { withStraks } from '../helpers/straks-under-test.ts'
import { json, personAt, reported, settled } from '../helpers/tab-people.ts'

const database = withMigrated()
let tables: AnnotatedTable[]
before(async () => {
  tables = await annotatedTables(database.db)
})

describe('The record of processing', () => {
  it('is what npm run processing-record makes of the schema', () => {
    assert.equal(readFileSync(RECORD, 'utf8'), processingRecord(tables))
  })

  it('cannot be written while a column has no annotation, or two', () => {
    const table = { name: 'shoes', columns: ['owner', 'size'] }
    const read = (...lines: string[]) => readAnnotation({ ...table, annotation: lines.join('\n') })
    const owner = 'owner | Entra-id | own agent | answers'
    assert.deepEqual(read('Vite hvem.', owner, 'size | no personal data').others, ['size'])
    assert.throws(() => read('Vite hvem.', owner), /shoes: not annotated once, or no column: size/)
    assert.throws(() => read('Vite hvem.', owner, 'size owner | no personal data'), /owner/)
    assert.throws(() => read('Vite hvem.', owner, 'size colour | no personal data'), /colour/)
    assert.throws(() => read('Vite hvem.', 'owner size | Entra-id | own | forever'), /shoes: owner size/)
    assert.throws(() => read(owner, 'size | no personal data'), /shoes: no purpose/)
  })

  it('calls every column personal that may hold somebody’s Entra id', () => {
    for (const [name, columns] of Object.entries(personColumns)) {
      const personal = annotationOf(name).personal.flatMap((one) => one.columns)
      for (const column of columns) assert.ok(personal.includes(column), `${name}.${column}`)
    }
  })
})

const clock = handClock('2026-11-24T09:00:00+01:00')

describe('The retention times in the record of processing', () => {
  const straks = withStraks({ clock, devices: true })

  it('agree with the erasure: what has a time is gone, and what stays is as it was', async () => {
    await everythingHappens()
    await straks.idle()
    const beforeThat = rowsOf(await straks.dump())
    clock.pass(395 * 24 * 60)
    await eraseExpired(straks)
    const after = rowsOf(await straks.dump())

    const held = new Set<string>()
    for (const { name } of tables) {
      for (const { columns, kept } of annotationOf(name).personal) {
        for (const column of columns) {
          const [was, is] = [valuesIn(beforeThat, name, column), valuesIn(after, name, column)]
          if (was.length > 0) held.add(kept)
          if (kept === 'stays')
            assert.deepEqual(
              was.filter((one) => !is.includes(one)),
              [],
              `${name}.${column}`,
            )
          else if (ERASED.includes(kept)) assert.deepEqual(is, [], `${name}.${column} is kept: ${kept}`)
        }
      }
    }
    for (const kept of [...ERASED, 'stays'])
      assert.ok(held.has(kept), `nothing was there that is kept: ${kept}`)
  })

  /** Makes a draft, an own list, a search, and a resolved ticket with answers, words, devices and unit. */
  async function everythingHappens(): Promise<void> {
    const agent = personAt(straks, 'Ingrid Solberg')
    const { number } = await reported(straks, 'Kari Hansen', {
      type: 'equipment-lost',
      cause: 'lost',
      note: 'Lå på bussen',
    })
    await straks.m365.chatOf('Per Olsen').say('jeg har glemt pinkoden på buypasskortet')
    await json(await agent.ask('GET', '/api/tickets?q=bussen'))
    const view = { name: 'Min liste', shared: false, filters: {}, sort: '', columns: [] }
    await json(await agent.ask('POST', '/api/views', view))
    await json(await agent.act(await settled(agent, number), 'comment', { text: 'Har du spurt sjåføren?' }))
    await json(await agent.act(await settled(agent, number), 'resolve', { resolution: 'done' }))
  }
})

/** Nothing of these may be left; the others end together with something else. */
const ERASED = ['name', 'answers', 'draft', 'search', 'activity', 'view']

function annotationOf(name: string): Annotation {
  const table = tables.find((one) => one.name === name)
  assert.ok(table, name)
  return readAnnotation(table)
}

type Rows = Map<string, Record<string, unknown>[]>

function rowsOf(dump: Map<string, string>): Rows {
  return new Map(
    [...dump].map(([name, lines]) => [
      name,
      lines
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    ]),
  )
}

/** Returns a column's values as text, without empty ones. */
function valuesIn(rows: Rows, table: string, column: string): string[] {
  const values = (rows.get(table) ?? []).map((row) => row[column])
  return values.filter((value) => value !== null && value !== '').map((value) => JSON.stringify(value))
}
