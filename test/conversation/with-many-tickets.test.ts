import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { readBefore } from '../../bot/reports/before-turn-table.ts'
import { transact } from '../../bot/store/transact.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { seedTickets } from '../../local/seed/seed-tickets.ts'
import { type MigratedDatabase, openMigrated } from '../helpers/shared-postgres.ts'
import { rowsRead } from '../helpers/statements.ts'

describe('A turn in a database with many tickets', () => {
  let database: MigratedDatabase

  before(async () => {
    database = await openMigrated()
    await database.fill(async (db) => {
      await seedTickets(db, { count: 10_000, years: 1, now: new Date(), incidentTypes })
      // PostgreSQL then takes every person for a leader with many waiting alerts.
      await sql`update tickets set status = case when opened_at > now() - interval '7 days' then 'new' else 'resolved' end,
      acknowledged_at = null`.execute(db)
      await sql`update deliveries set recipient_id = 'leader of all', acknowledged_at = null
      where recipient_kind = 'leader'`.execute(db)
      await sql`analyze`.execute(db)
    })
  })
  after(() => database.close())

  it('reads fewer than twenty rows, even by PostgreSQL’s generic plan', async () => {
    assert.ok((await rowsReadFor('somebody')) < 20)
  })

  async function rowsReadFor(personId: string): Promise<number> {
    const conversation = { conversationId: 'one', personId, serviceUrl: 'https://teams', tenantId: 'one' }
    return transact(database, async ({ db: trx }) => {
      await sql`set local plan_cache_mode = force_generic_plan`.execute(trx)
      const before = await rowsRead(trx)
      await readBefore(trx, { ...conversation, activityId: 'one', draftId: null }, new Date())
      return (await rowsRead(trx)) - before
    })
  }
})
