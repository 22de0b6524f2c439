import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { moveToServer } from '../bot/store/move-to-server.ts'
import { BUYPASS } from './desks.ts'
import { type PostgresServer, startPostgres } from './postgres.ts'
import { reportLostCard, ticketOf, ticketWhen, toBuypass } from './reporting.ts'
import { startUnderTest } from './straks-under-test.ts'

describe('Moving an embedded database to a PostgreSQL server', function () {
  this.timeout(40_000)
  const log = pino({ level: 'silent' })
  let postgres: PostgresServer
  let directory: string
  before(async () => {
    postgres = await startPostgres()
    directory = join(await mkdtemp(join(tmpdir(), 'straks-move-')), 'data')
  })
  after(async () => {
    await postgres.close()
    await rm(directory, { recursive: true, force: true })
  })

  it('takes everything along, and what was not delivered yet is delivered from there', async () => {
    const embedded = await startUnderTest({ env: { DATA_DIR: directory } })
    const sent = await reportLostCard(embedded)
    const ticket = await ticketWhen(embedded, sent, (one) => toBuypass(one).state === 'sent')
    embedded.m365.faults.always('graph.sendMail', { status: 503, headers: { 'retry-after': '3' } })
    const waiting = await reportLostCard(embedded)
    await ticketWhen(embedded, waiting, (one) => toBuypass(one).attempts > 0)
    await embedded.close()

    const url = await postgres.freshDatabase()
    const copied = await moveToServer(directory, url, 'local', log)
    assert.equal(copied.get('tickets'), 2)

    const server = await startUnderTest({ env: { DATABASE_URL: url } })
    try {
      const moved = await ticketOf(server, sent)
      assert.deepEqual(moved.facts, ticket.facts)
      assert.deepEqual(toBuypass(moved), toBuypass(ticket))
      await server.m365.mailbox(BUYPASS).waitForMail(waiting)
      const next = await reportLostCard(server, 'Anne Dahl')
      assert.equal(Number(next.slice(5)), Number(waiting.slice(5)) + 1)
    } finally {
      await server.close()
    }
    await assert.rejects(moveToServer(directory, url, 'local', log), { name: 'NotMoved' })
  })
})
