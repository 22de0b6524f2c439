import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { attention } from '../../bot/store/migrations/014-attention.ts'
import type { Database } from '../../bot/store/open-database.ts'
import { noteAttention } from '../../bot/tickets/needs-attention.ts'
import { openMigrated } from '../helpers/shared-postgres.ts'

const MANY = 400

const COMMENTED = { what: 'commented', details: { comment: 'first' } }

describe('Tickets from before it was kept which need follow-up', () => {
  let database: Database

  before(async () => {
    database = await openMigrated()
  })
  after(() => database.close())

  it('are the same as after their next change', async () => {
    const { db } = database
    for (const [index, story] of fc.sample(stories, { numRuns: MANY, seed: 15 }).entries()) {
      await insert(story, index)
    }
    for (const ticket of await db.selectFrom('tickets').selectAll().execute()) await noteAttention(db, ticket)
    const kept = await needing()
    assert.ok(kept.length > MANY / 10 && kept.length < MANY / 2, `${kept.length} of ${MANY}`)
    await sql`alter table tickets drop column needs_attention`.execute(db)
    await attention.up(db)
    assert.deepEqual(await needing(), kept)
  })

  async function needing(): Promise<string[]> {
    const needy = database.db.selectFrom('tickets').select('number').where('needs_attention', '=', true)
    return (await needy.orderBy('number').execute()).map(({ number }) => number)
  }

  async function insert({ ticket, deliveries, history }: Story, index: number): Promise<void> {
    const { db } = database
    const ticket_id = randomUUID()
    const at = new Date('2026-11-25T12:00:00Z')
    const number = `2026-${String(index).padStart(6, '0')}`
    const { acknowledged, ...row } = ticket
    await db
      .insertInto('tickets')
      .values({
        ...row,
        id: ticket_id,
        number,
        type: 'made-up',
        cause: null,
        urgency: 'normal',
        personal_data: false,
        reporter_id: 'kari',
        opened_at: at,
        acknowledged_at: acknowledged ? at : null,
      })
      .execute()
    for (const { due, ...delivery } of deliveries) {
      const rest = { attempts: 1, created_at: at, due_at: due ? at : null }
      await db
        .insertInto('deliveries')
        .values({ ...delivery, ...rest, id: randomUUID(), ticket_id, named_by: null })
        .execute()
    }
    for (const { what, details } of [COMMENTED, ...history]) {
      const entry = { ticket_id, at, what, by: null, details: JSON.stringify(details) }
      await db.insertInto('history').values(entry).execute()
    }
  }
})

const stories = fc.record({
  ticket: fc.record({
    status: fc.constantFrom('new' as const, 'in-progress', 'resolved', 'withdrawn'),
    acknowledged: fc.boolean(),
  }),
  deliveries: fc.array(
    fc.record({
      recipient_kind: fc.constantFrom('desk' as const, 'leader', 'next-level', 'duty'),
      recipient_id: fc.constantFrom(null, 'ola', 'buypass'),
      channel: fc.constantFrom('email' as const, 'teams'),
      occasion: fc.constantFrom('report' as const, 'reminder'),
      state: fc.constantFrom('pending' as const, 'sent', 'sent', 'sent', 'unknown', 'failed', 'cancelled'),
      last_error: fc.constantFrom(null, 'no-leader', 'graph 404'),
      due: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  history: fc.array(
    fc.constantFrom<{ what: string; details: Record<string, string> }>(
      { what: 'comment-not-delivered', details: { comment: 'first', person: 'kari' } },
      { what: 'comment-not-delivered', details: { outcome: 'reopened', person: 'kari' } },
      { what: 'comment-not-delivered', details: { outcome: 'resolved', person: 'kari' } },
      { what: 'comment-retried', details: { comment: 'first' } },
      { what: 'resolved', details: {} },
      { what: 'reopened', details: {} },
    ),
    { maxLength: 5 },
  ),
})

type Story = typeof stories extends fc.Arbitrary<infer Made> ? Made : never
