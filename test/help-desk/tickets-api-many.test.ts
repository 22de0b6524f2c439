import assert from 'node:assert/strict'
import { CompiledQuery, type KyselyPlugin, type RootOperationNode, sql } from 'kysely'
import { isLeader, toldTo, waitingFor } from '../../bot/helpdesk/alerts-table.ts'
import { type ListQuery, NEWEST_FIRST } from '../../bot/helpdesk/list-query.ts'
import { readSearch } from '../../bot/helpdesk/search-text.ts'
import { countAll } from '../../bot/helpdesk/statistics.ts'
import { listTickets } from '../../bot/helpdesk/ticket-list-table.ts'
import { viewTickets } from '../../bot/helpdesk/ticket-view.ts'
import { findTickets } from '../../bot/helpdesk/ticket-words-table.ts'
import type { Db } from '../../bot/store/schema.ts'
import { incidentTypes } from '../../dialogs/incidents/index.ts'
import { seedTickets } from '../../local/seed/seed-tickets.ts'
import { withMigrated } from '../helpers/shared-postgres.ts'

/** Enough for PostgreSQL to prefer an index where there is one. */
const COUNT = 20_000
const now = new Date('2026-11-25T12:00:00Z')
const somebody = '90000000-0000-4000-8000-000000000003'
const middle = ['2024-05-01T00:00:00.000Z', '10000000-0000-4000-8000-000000000001', '', ''] as const
const page = { limit: 50, sort: NEWEST_FIRST }

describe('The database with many tickets', () => {
  const database = withMigrated()

  before(async () => {
    await database.fill(async (db) => {
      await seedTickets(db, { count: COUNT, years: 5, now, incidentTypes })
      await sql`insert into confirmations (ticket_id, what, at, source, desk)
      select id, 'card-blocked', opened_at, 'desk', 'buypass' from tickets where type = 'buypass-card'`.execute(
        db,
      )
      await sql`insert into restrictions (ticket_id, person_id, since)
      select id, reporter_id, opened_at from tickets where status = 'resolved'`.execute(db)
      await sql`analyze confirmations, restrictions`.execute(db)
    })
  })

  const queries: Record<string, Partial<ListQuery>> = {
    'the newest tickets': {},
    'a status': { status: 'new' },
    'open tickets': { open: 'true' },
    'open tickets that nobody has': { assignee: 'none', open: 'true' },
    'a type': { type: 'nhn-credentials' },
    'an urgency': { urgency: 'normal' },
    'an assignee': { assignee: somebody },
    'a status, type, urgency and assignee': {
      status: 'resolved',
      type: 'buypass-card',
      urgency: 'urgent',
      assignee: somebody,
    },
    'a filter that no ticket passes': { status: 'withdrawn' },
    'tickets that need attention': { attention: 'true' },
    'open tickets of an agent that need attention': { attention: 'true', open: 'true', assignee: somebody },
    'tickets that need attention, with a filter that none passes': { attention: 'true', status: 'withdrawn' },
    'tickets that need attention, from the middle on': { attention: 'true', cursor: middle },
    'tickets that need attention, with a common word': { attention: 'true', q: 'kortet' },
    'tickets that need attention, of one year': { attention: 'true', q: '2024-' },
    'the newest tickets, from the middle on': { cursor: middle },
    'a rare word': { q: 'julenissen' },
    'a rare word and one that all have': { q: '40 julenissen' },
    'a common word': { q: 'bussen' },
    'a common word with a filter that few pass': { q: 'kortet', status: 'withdrawn' },
    'common words that never meet': { q: 'kortet bussen' },
    'a name': { q: 'Aud Aase' },
    'a number': { q: '2024-0102' },
    'the numbers of a year': { q: '2024-' },
    'the first numbers of a year': { q: '2024-007' },
    'the numbers of a year with a filter that few pass': { q: '2024-', status: 'withdrawn' },
  }

  for (const [name, query] of Object.entries(queries)) {
    it(`reads no whole table for ${name}`, async () => {
      const scans = await scannedTables(database.db, async (db) => {
        const { rows } = await listTickets({ db, incidentTypes }, { ...page, ...query }, null)
        await viewTickets(db, rows)
      })
      assert.deepEqual(scans, [])
    })
  }

  it('reads no whole table for a person’s own tickets', async () => {
    const scans = await scannedTables(database.db, (db) =>
      listTickets({ db, incidentTypes }, page, { personId: somebody, now: new Date('2026-11-24T09:00:00Z') }),
    )
    assert.deepEqual(scans, [])
  })

  for (const [name, cursor] of Object.entries({
    'the newest, and those that wait': undefined,
    'the older ones': middle,
  })) {
    it(`reads no whole table for a leader’s alerts: ${name}`, async () => {
      let told = 0
      const scans = await scannedTables(database.db, async (db) => {
        const without = await waitingFor(db, somebody, incidentTypes, new Date())
        told = (await toldTo(db, somebody, { without, limit: 50, cursor })).rows.length
        assert.ok(await isLeader(db, somebody))
      })
      assert.deepEqual(scans, [])
      assert.ok(told > 25)
    })
  }

  it('reads no whole table for the statistics', async () => {
    assert.deepEqual(await scannedTables(database.db, (db) => countAll(db, now)), [])
  })

  it('is caught reading a whole table when a query has no index', async () => {
    const scans = await scannedTables(database.db, (db) =>
      db.selectFrom('tickets').selectAll().where('personal_data', '=', true).execute(),
    )
    assert.deepEqual(scans, ['tickets'])
  })

  it('takes no more hits of a common word than a page needs', async () => {
    const search = readSearch('kortet', incidentTypes)
    assert.ok(search)
    const { ids } = await findTickets(database.db, search, { filters: [], cursor: undefined, most: 51 })
    assert.equal(ids.length, 51)
  })

  it('does not look in the index for a word that all tickets have', async () => {
    const plans = await plansOf(database.db, (db) =>
      listTickets({ db, incidentTypes }, { ...page, q: '40 julenissen' }, null),
    )
    const byIndex = plans.find((plan) => plan.includes('ticket_words_search')) ?? assert.fail('no index')
    assert.match(byIndex, /Index Cond: .*julenissen/)
    assert.doesNotMatch(byIndex, /Index Cond: .*40/)
    const { rows } = await listTickets(
      { db: database.db, incidentTypes },
      { ...page, q: '40 julenissen' },
      null,
    )
    assert.deepEqual(
      rows.map(({ number }) => number),
      ['2024-001628', '2021-000017'],
    )
  })

  it('finds every ticket with a common word, page by page, newest first', async () => {
    const numbers = await allFound({ q: 'hytta' })
    assert.equal(numbers.length, COUNT / 8)
    assert.deepEqual(numbers, [...new Set(numbers)].sort().reverse())
  })

  it('finds every ticket of a year by the beginning of its number, within the filters too', async () => {
    const all = (await allFound({})).filter((number) => number.startsWith('2024-'))
    assert.ok(all.length > 3_500)
    assert.deepEqual(await allFound({ q: '2024-' }), all)
    const urgent = (await allFound({ urgency: 'urgent' })).filter((number) => number.startsWith('2024-'))
    assert.ok(urgent.length > 500)
    assert.deepEqual(await allFound({ q: '2024-', urgency: 'urgent' }), urgent)
  })

  it('gives a next page even if a ticket fell out of this one while it was read', async () => {
    const asked = { ...page, q: 'kortet', status: 'resolved' } as const
    const { rows } = await listTickets({ db: database.db, incidentTypes }, asked, null)
    const reopen = (status: 'resolved' | 'in-progress') =>
      database.db
        .updateTable('tickets')
        .set({ status })
        .where('id', '=', rows[0]?.id ?? '')
        .execute()
    const { next } = await listTickets(
      { db: afterHits(database.db, () => reopen('in-progress')), incidentTypes },
      asked,
      null,
    )
    await reopen('resolved')
    assert.ok(next)
  })

  // These come last: their changes stay.
  for (const [howMany, needy] of Object.entries({
    'no ticket does': sql`false`,
    'every open ticket does': sql`status in ('new', 'in-progress')`,
  })) {
    it(`reads only tickets that need attention when ${howMany}`, async () => {
      const { db } = database
      await database.fill(async (db) => {
        await sql`update tickets set needs_attention = ${needy}`.execute(db)
        await sql`vacuum analyze tickets`.execute(db)
      })
      for (const more of [{}, { cursor: middle }, { type: 'nhn-credentials' }, { q: '2024-' }]) {
        const query = { ...page, attention: 'true', ...more } as const
        const [plan] = await plansOf(db, (db) => listTickets({ db, incidentTypes }, query, null))
        assert.match(plan ?? '', /Scan using tickets_needing_attention/)
      }
    })
  }

  for (const [howMany, due_at] of Object.entries({
    'no ticket is': sql`null`,
    'every open ticket is': sql`opened_at`,
    'few of many are': sql`case when right(id::text, 3) = '377' then opened_at else timestamptz '2030-01-01' end`,
  })) {
    it(`reads only tickets that have a due time when ${howMany} late`, async () => {
      const { db } = database
      await database.fill(async (db) => {
        await sql`update tickets set resolve_due_at = ${due_at} where status in ('new', 'in-progress')`.execute(
          db,
        )
        await sql`vacuum analyze tickets`.execute(db)
      })
      const due = { near: 'late', after: new Date(0), until: new Date() } as const
      for (const more of [{}, { cursor: middle }, { type: 'nhn-credentials' }, { q: '2024-' }]) {
        const query = { ...page, due, ...more }
        const [plan] = await plansOf(db, (db) => listTickets({ db, incidentTypes }, query, null))
        assert.match(plan ?? '', /Scan using tickets_(by_)?due/)
      }
    })
  }

  /** Returns the numbers on all pages. */
  async function allFound(query: Partial<ListQuery>): Promise<string[]> {
    const numbers: string[] = []
    let cursor: ListQuery['cursor']
    do {
      const { rows, next } = await listTickets(
        { db: database.db, incidentTypes },
        { ...page, limit: 1_000, ...query, cursor },
        null,
      )
      numbers.push(...rows.map(({ number }) => number))
      cursor = next ?? undefined
    } while (cursor)
    return numbers
  }
})

/** Runs `happen` after the hits of a search are chosen, and before their tickets are read. */
function afterHits(db: Db, happen: () => Promise<unknown>): Db {
  return db.withPlugin({
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (result.rows.length > 50 && 'ticket_id' in (result.rows[0] ?? {})) await happen()
      return result
    },
  })
}

/** Returns the tables, small ones aside, that PostgreSQL reads from end to end during the work. */
async function scannedTables(db: Db, work: (db: Db) => Promise<unknown>): Promise<string[]> {
  const scanned = (await plansOf(db, work)).flatMap((plan) =>
    [...plan.matchAll(/Seq Scan on (\w+)/g)].map(([, table]) => table ?? ''),
  )
  return scanned.filter((table) => table !== 'people')
}

async function plansOf(db: Db, work: (db: Db) => Promise<unknown>): Promise<string[]> {
  const asked: RootOperationNode[] = []
  const listener: KyselyPlugin = {
    transformQuery({ node }) {
      asked.push(node)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  await work(db.withPlugin(listener))
  return Promise.all(asked.map((node) => planOf(db, node)))
}

async function planOf(db: Db, node: RootOperationNode): Promise<string> {
  const { sql: text, parameters } = db.getExecutor().compileQuery(node, { queryId: 'explained' })
  if (!/^\s*(select|with)\b/i.test(text) || text.includes('set_config')) return ''
  const { rows } = await db.executeQuery<Record<string, string>>(
    CompiledQuery.raw(`explain ${text}`, [...parameters]),
  )
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}
