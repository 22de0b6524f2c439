import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { pino } from 'pino'
import { repeats } from '../../bot/store/migrations/019-repeats.ts'
import { type Database, openDatabase } from '../../bot/store/open-database.ts'
import { insertDelivery } from '../../bot/tickets/deliveries-table.ts'
import { insertCard } from '../../bot/tickets/ticket-cards-table.ts'
import { insertTicket } from '../../bot/tickets/tickets-table.ts'
import { type PostgresServer, startPostgres } from '../helpers/postgres.ts'

const REPORTED = new Date('2026-11-25T12:00:00Z')

describe('What was sent before it was counted how often', () => {
  let postgres: PostgresServer
  let database: Database

  before(async () => {
    postgres = await startPostgres()
    const url = await postgres.freshDatabase()
    database = await openDatabase({ kind: 'server', url }, 'local', pino({ level: 'silent' }))
  })
  after(async () => {
    await database.close()
    await postgres.close()
  })

  it('keeps its repeat, and a receipt that is on its way is still sent', async () => {
    const { db } = database
    const ticket = randomUUID()
    await insertTicket(db, {
      id: ticket,
      number: '2026-000001',
      type: 'buypass-card',
      urgency: 'urgent',
      status: 'new',
      personal_data: false,
      reporter_id: 'kari',
      opened_at: REPORTED,
    })
    const toBuypass = { kind: 'desk', recipientId: 'buypass', channel: 'email' } as const
    const once = await insertDelivery(db, ticket, toBuypass, REPORTED)
    const twice = await insertDelivery(db, ticket, toBuypass, REPORTED)
    const card = { ticket_id: ticket, delivery_id: null, person_id: 'kari', conversation_id: 'a:kari' }
    const sent = await insertCard(db, { ...card, activity_id: 'one' }, 1, REPORTED)
    const waiting = await insertCard(db, { ...card, activity_id: null }, 0, REPORTED)
    await asBefore()
    await sql`update deliveries set repeated = true where id = ${twice.id}`.execute(db)
    await repeats.up(db)

    const deliveries = await db.selectFrom('deliveries').select(['id', 'repeats']).execute()
    assert.deepEqual(
      new Map(deliveries.map((one) => [one.id, one.repeats])),
      new Map([
        [once.id, 0],
        [twice.id, 1],
      ]),
    )
    const cards = await db.selectFrom('ticket_cards').select(['id', 'due_at']).execute()
    assert.deepEqual(
      new Map(cards.map(({ id, due_at }) => [id, due_at])),
      new Map([
        [sent, null],
        [waiting, new Date(REPORTED.getTime() + 10_000)],
      ]),
    )
  })

  async function asBefore(): Promise<void> {
    const { db } = database
    await sql`drop index deliveries_mailed`.execute(db)
    await sql`alter table deliveries drop column repeats`.execute(db)
    await sql`alter table deliveries add column repeated boolean not null default false`.execute(db)
    await sql`alter table ticket_cards drop column repeats, drop column due_at`.execute(db)
    await sql`alter table ticket_cards add column repeated boolean not null default false`.execute(db)
  }
})
