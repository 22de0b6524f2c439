import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { savePerson } from '../../bot/directory/people-table.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { seedTickets } from '../../local/seed/seed-tickets.ts'
import { withMigrated } from '../helpers/shared-postgres.ts'

const now = new Date('2026-11-25T12:00:00Z')
const nobodyElse = { mail: null, phone: null, department: null, fetched_at: now }

describe('A person with many tickets, read anew from the directory', () => {
  const database = withMigrated()
  let somebody: { id: string; name: string }

  before(async () => {
    await database.fill((db) => seedTickets(db, { count: 300, years: 1, now, incidentTypes }))
    const { rows } = await sql<typeof somebody>`select id, name from people limit 1`.execute(database.db)
    somebody = rows[0] ?? assert.fail('nobody is there')
    await sql`update tickets set reporter_id = ${somebody.id}, affected_id = null where number like '%7'`.execute(
      database.db,
    )
  })

  it('has no ticket written again when the name is the same', async () => {
    const before = await written()
    await savePerson(database.db, { ...somebody, ...nobodyElse })
    assert.deepEqual(await written(), before)
    assert.ok(before.length >= 30)
  })

  it('is found and sorted by the new name in each ticket when the name has changed', async () => {
    await savePerson(database.db, { ...somebody, name: 'Åse Kvalsvik', ...nobodyElse })
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count
      from tickets join ticket_words on ticket_id = tickets.id
      where words @@ to_tsquery('simple', 'kvalsvik') and affected_name = name_order('Åse Kvalsvik')`.execute(
      database.db,
    )
    assert.equal(rows[0]?.count, (await written()).length)
  })

  /** Returns the transactions that last wrote each of this person's tickets and its search words. */
  async function written(): Promise<unknown[]> {
    const { rows } = await sql`select number, tickets.xmin::text as ticket, ticket_words.xmin::text as words
      from tickets join ticket_words on ticket_id = tickets.id
      where reporter_id = ${somebody.id} and affected_id is null order by number`.execute(database.db)
    return rows
  }
})
