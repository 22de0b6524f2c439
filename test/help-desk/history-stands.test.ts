import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { pino } from 'pino'
import { settle } from '../../bot/helpdesk/history-position.ts'
import { type Database, openDatabase } from '../../bot/store/open-database.ts'
import type { Db } from '../../bot/store/schema.ts'
import { addHistory } from '../../bot/tickets/history-table.ts'
import { migratedFolder } from '../helpers/embedded/folders.ts'
import { migratedDatabase } from '../helpers/shared-postgres.ts'

const log = pino({ level: 'silent' })

describe('The history', () => {
  it('can only be added to on a PostgreSQL server', async () => {
    await onlyGrows({ kind: 'server', url: await migratedDatabase() })
  })

  it('can only be added to in the embedded database', async () => {
    await onlyGrows({ kind: 'embedded', directory: await migratedFolder() })
  })
})

async function onlyGrows(place: Parameters<typeof openDatabase>[0]): Promise<void> {
  const database: Database = await openDatabase(place, 'local', log)
  const { db } = database
  try {
    await view(db)
    for (const attempt of [
      sql`update history set by = 'somebody else'`,
      sql`delete from history`,
      sql`delete from history where what = 'opened'`,
      sql`truncate history`,
      sql`truncate tickets cascade`,
      sql`insert into history select * from history on conflict (id) do update set what = 'opened'`,
    ])
      await assert.rejects(attempt.execute(db), { message: 'the history is only added to', code: '23001' })
    await searchesStand(db)
    await view(db)
    const entries = await db.selectFrom('history').select(['what', 'by']).execute()
    assert.deepEqual(entries, [viewed, viewed])
  } finally {
    await database.close()
  }
}

/** Retention may still erase searches. */
async function searchesStand(db: Db): Promise<void> {
  const at = new Date()
  const { id } = await db.selectFrom('history').select('id').executeTakeFirstOrThrow()
  await db.insertInto('searches').values({ entry: id, at, text: 'Hansen' }).execute()
  for (const attempt of [sql`update searches set text = 'Olsen'`, sql`truncate searches`])
    await assert.rejects(attempt.execute(db), { message: 'the history is only added to', code: '23001' })
  await db.deleteFrom('searches').execute()
}

const viewed = { what: 'viewed', by: 'ingrid' }

function view(db: Db): Promise<void> {
  return addHistory(db, { ticketId: null, at: new Date(), ...viewed })
}

describe('An id of the history', () => {
  it('is settled when all who were writing then have ended, even if others have begun', () => {
    const earlier = sight({ lastId: 7, writing: ['3/14', '4/2'] })
    const still = sight({ lastId: 9, writing: ['4/2', '3/15'] })
    assert.deepEqual(settle([earlier], still), { settledId: null, open: [earlier, still] })
    const now = sight({ lastId: 9, writing: ['3/15'] })
    assert.deepEqual(settle([earlier, still], now), { settledId: 7, open: [still, now] })
  })

  it('is settled after half a minute, even if somebody does not end', () => {
    const earlier = sight({ lastId: 7, writing: ['3/14'] })
    const now = sight({ lastId: 9, writing: ['3/14'], at: 30_001 })
    assert.deepEqual(settle([earlier], now), { settledId: 7, open: [now] })
  })
})

function sight({ lastId, writing, at = 0 }: { lastId: number; writing: string[]; at?: number }) {
  return { lastId, writing: new Set(writing), at }
}
