import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { waitingFor } from '../../bot/helpdesk/alerts-table.ts'
import { type ListQuery, SortText } from '../../bot/helpdesk/list-query.ts'
import { listTickets } from '../../bot/helpdesk/ticket-list-table.ts'
import type { Db } from '../../bot/store/schema.ts'
import { transact } from '../../bot/store/transact.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { seedTickets } from '../../local/seed/seed-tickets.ts'
import { withMigrated } from '../helpers/shared-postgres.ts'
import { rowsRead } from '../helpers/statements.ts'

const now = new Date('2026-11-25T12:00:00Z')
const colleague = '90000000-0000-4000-8000-000000000003'
const leader = 'leader of many'
const COUNT = 20_000
const LIMIT = 50

describe('A page of the list', () => {
  const database = withMigrated()

  before(async () => {
    await database.fill(async (db) => {
      await seedTickets(db, { count: COUNT, years: 5, now, incidentTypes })
      await sql`update tickets set resolve_due_at = opened_at + interval '1 day' where status = 'new'`.execute(
        db,
      )
      // None of them has been seen, and only the open ones wait.
      await sql`update tickets set acknowledged_at = null where number like '%3'`.execute(db)
      await sql`update deliveries set recipient_id = ${leader}, acknowledged_at = null, state = 'sent'
      where recipient_kind = 'leader' and ticket_id in (select id from tickets where number like '%3')`.execute(
        db,
      )
      await sql`insert into history (ticket_id, at, what, by, details)
      select id, opened_at, 'handed-on', 'another', '{}' from tickets where number like '%4'`.execute(db)
      await sql`vacuum analyze`.execute(db)
    })
  })

  /** Filters that hundreds of these tickets pass; each is tested in each order. */
  const filters: Record<string, Partial<ListQuery>> = {
    'a colleague’s tickets': { assignee: colleague },
    'tickets that a colleague has resolved': { assignee: colleague, status: 'resolved' },
    'resolved tickets of one type': { type: 'offboarding', status: 'resolved' },
    'tickets that nobody has': { assignee: 'none' },
    'tickets of a kind that none is': { type: 'offboarding', status: 'withdrawn' },
  }
  for (const [name, query] of Object.entries(filters)) {
    for (const sort of ['number', '-number', 'affected', '-affected', 'dueAt', 'type', '-assignee']) {
      it(`of ${name}, ordered by ${sort}, reads little more than it shows`, async () => {
        const read = await rowsReadFor((db) =>
          listTickets({ db, incidentTypes }, { ...query, limit: LIMIT, sort: SortText.parse(sort) }, null),
        )
        assert.ok(read < 10 * LIMIT, `${read} rows`)
      })
    }
  }

  it('of open tickets, ordered by name, reads each open ticket once', async () => {
    const { rows } = await sql<{ open: number }>`select count(*)::int as open from tickets
      where status in ('new', 'in-progress')`.execute(database.db)
    const read = await rowsReadFor((db) =>
      listTickets(
        { db, incidentTypes },
        { open: 'true', limit: LIMIT, sort: SortText.parse('affected') },
        null,
      ),
    )
    assert.ok(read <= (rows[0]?.open ?? 0) + 10 * LIMIT, `${read} rows`)
  })

  it('of alerts that wait for a leader reads no closed ticket, and nothing that others have handed on', async () => {
    const { rows } = await sql<{ alerts: number }>`select count(*)::int as alerts from deliveries
      where recipient_id = ${leader}`.execute(database.db)
    let waiting = 0
    const ask = async (db: Db) => {
      waiting = (await waitingFor(db, leader, incidentTypes, new Date())).length
    }
    const read = await rowsReadFor(ask)
    assert.ok(waiting > 50)
    // Each alert once among those unseen, and once among those that may still need an answer.
    assert.ok(read < 2 * (rows[0]?.alerts ?? 0) + 2 * waiting + 100, `${read} rows`)
    assert.equal(await rowsReadFor(ask, 'tickets'), waiting)
    assert.ok((await rowsReadFor(ask, 'history')) < 10)
  })

  /** Returns the rows read from one table, or from all, by one connection, which plans every statement. */
  async function rowsReadFor(work: (db: Db) => Promise<unknown>, table?: string): Promise<number> {
    return transact({ db: database.db }, async ({ db: trx }) => {
      const before = await rowsRead(trx, table)
      await work(trx)
      return (await rowsRead(trx, table)) - before
    })
  }
})
